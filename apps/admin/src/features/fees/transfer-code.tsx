import { Alert, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { useFormats } from '../../ui/use-formats';
import classes from './fees.module.css';
import type { DossierMoney } from './get-money';

type Request = NonNullable<DossierMoney['paymentRequest']>;

/** The code for the citizen's telephone; it turns to «received» when the bank has told so. */
export function TransferCode({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { say } = useAnnouncer();
  const before = useRef(request.status);
  const amount = money(request.amount);
  const sentence = t('cash.code.received', { amount });
  useEffect(() => {
    if (before.current === 'open' && request.status === 'paid') say(sentence);
    before.current = request.status;
  }, [request.status, sentence, say]);
  if (request.status === 'paid')
    return (
      <Alert color="ok" variant="outline" role="status">
        {sentence}
      </Alert>
    );
  return (
    <Group align="flex-start" gap="md">
      {request.picture && (
        <img
          className={classes.code}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(request.picture)}`}
          alt={t('cash.code.alt', { amount })}
        />
      )}
      <Stack gap={4}>
        <Text fw={600}>{amount}</Text>
        <Text>{t('cash.code.scan')}</Text>
        <Text c="dimmed" role="status">
          {t('cash.code.waiting')}
        </Text>
      </Stack>
    </Group>
  );
}
