import { Alert, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenLink } from '../../ui/screen-link';
import { useFormats } from '../../ui/use-formats';
import type { CollectionValue } from './intake-values';

/** The term runs from the signature of the hand-over, not from the typing. */
export function CollectionNotice({ collection }: { collection: CollectionValue }) {
  const { t } = useTranslation();
  const { longDateTime } = useFormats();
  const { number, filedAt } = collection;
  return (
    <Alert variant="outline" icon={<IconInfoCircle size={18} aria-hidden />} mb="sm">
      <Text>
        {t('intake.collection', { time: longDateTime(filedAt) })}{' '}
        <ScreenLink address={linkOptions({ to: '/deliveries/$no', params: { no: number } })}>
          <span className="code">{number}</span>
        </ScreenLink>
      </Text>
    </Alert>
  );
}
