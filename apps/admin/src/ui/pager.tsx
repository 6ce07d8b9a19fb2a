import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PagerProps {
  onNext?: () => void;
  onPrevious?: () => void;
}

/** Pages by cursor: there is a next one and a previous one, but no number. */
export function Pager({ onNext, onPrevious }: PagerProps) {
  const { t } = useTranslation();
  if (!onNext && !onPrevious) return null;
  return (
    <Group gap="sm" py="xs" justify="flex-end" className="not-printed">
      <Button size="compact-md" disabled={!onPrevious} onClick={onPrevious}>
        {t('kit.table.previous')}
      </Button>
      <Button size="compact-md" disabled={!onNext} onClick={onNext}>
        {t('kit.table.next')}
      </Button>
    </Group>
  );
}
