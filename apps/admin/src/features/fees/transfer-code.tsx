import { Alert, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { KeyButton } from '../../ui/key-button';
import { MainAct } from '../../ui/main-act';
import { useFormats } from '../../ui/use-formats';
import classes from './fees.module.css';
import type { DossierMoney } from './get-money';

type Request = NonNullable<DossierMoney['paymentRequest']>;

interface TransferCodeProps {
  request: Request;
  onCheck: () => Promise<unknown>;
  /** The citizen would rather pay cash. */
  onCash: () => void;
}

/** The code for the citizen's telephone; it turns to «received» when the bank has told so. */
export function TransferCode({ request, onCheck, onCash }: TransferCodeProps) {
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
    <Group align="flex-start" gap="md" wrap="nowrap">
      {request.picture && (
        <img
          className={classes.code}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(request.picture)}`}
          alt={t('cash.code.alt', { amount })}
        />
      )}
      <Stack gap="xs" flex={1}>
        <Text className={classes.total}>{amount}</Text>
        <Text>{t('cash.code.scan')}</Text>
        <BankSilence onCheck={onCheck} onCash={onCash} />
      </Stack>
    </Group>
  );
}

/** The bank has not told yet: nothing is taken a second time, whoever presses what. */
function BankSilence({ onCheck, onCash }: Pick<TransferCodeProps, 'onCheck' | 'onCash'>) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [state, setState] = useState<'waiting' | 'asking' | 'silent'>('waiting');
  const check = async () => {
    setState('asking');
    await onCheck();
    setState('silent');
    say(t('cash.code.silent'));
  };
  return (
    <>
      <Text c={state === 'silent' ? 'var(--warn)' : 'dimmed'} role="status">
        {t(state === 'silent' ? 'cash.code.silent' : 'cash.code.waiting')}
      </Text>
      <Group gap="sm" align="flex-start">
        <MainAct
          label={t('cash.code.check')}
          isPending={state === 'asking'}
          onRun={() => void check()}
        />
        <KeyButton code="KeyM" alt label={t('cash.code.cash')} run={onCash} />
      </Group>
    </>
  );
}
