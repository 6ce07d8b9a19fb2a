import { Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../../ui/key-button';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { shortestReason } from '../../ui/shortest-reason';
import type { HeldMoney } from './get-money';
import { type RefundMethod, useAskRefund, useKeepHeldMoney, useRefund } from './money-acts';

export interface HeldPartProps {
  held: HeldMoney;
  etag: string;
  onDone: () => void;
}

/** The Post's carriage goes back out of cash only: no account of the State ever had it. */
export function AskRefund({ held, etag, onDone }: HeldPartProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const methods: readonly RefundMethod[] = held.isCarriage ? ['cash'] : ['transfer', 'cash'];
  const [method, setMethod] = useState(methods[0] ?? 'cash');
  const ask = useAskRefund(held.id, onDone);
  return (
    <Stack gap="sm">
      <ProblemAlert error={ask.error} takesFocus />
      <TextInput
        label={t('cash.refundReason')}
        value={reason}
        error={fieldMessages(ask.error)['reason']}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <Radio.Group
        label={t('cash.method')}
        value={method}
        onChange={(value) => setMethod(value as RefundMethod)}
      >
        <Group mt={4}>
          {methods.map((each) => (
            <Radio key={each} value={each} label={t(`cash.methods.${each}`)} />
          ))}
        </Group>
      </Radio.Group>
      <MainAct
        label={t('cash.askRefund')}
        isPending={ask.isPending}
        blockedBecause={reason.trim().length < shortestReason ? t('cash.lack.reason') : undefined}
        onRun={() => ask.run({ reason, method }, etag)}
      />
    </Stack>
  );
}

/** Nothing is paid out: one's own request is taken back, another's is refused. */
export function Keep({ held, etag, onDone, isOwn }: HeldPartProps & { isOwn: boolean }) {
  const { t } = useTranslation();
  const keep = useKeepHeldMoney(held.id, onDone);
  return (
    <>
      <ProblemAlert error={keep.error} takesFocus />
      <Group>
        <KeyButton
          code="KeyG"
          alt
          label={t(isOwn ? 'cash.takeBackRefund' : 'cash.refuseRefund')}
          loading={keep.isPending}
          run={() => keep.run({}, etag)}
        />
      </Group>
    </>
  );
}

export function PayOut({ held, etag, onDone }: HeldPartProps) {
  const { t } = useTranslation();
  const [voucherNo, setVoucherNo] = useState('');
  const refund = useRefund(held.id, onDone);
  return (
    <Stack gap="sm">
      <ProblemAlert error={refund.error} takesFocus />
      <TextInput
        label={t('cash.voucherNo')}
        value={voucherNo}
        error={fieldMessages(refund.error)['voucherNo']}
        onChange={({ currentTarget: { value } }) => setVoucherNo(value)}
      />
      <MainAct
        label={t('cash.refund')}
        isPending={refund.isPending}
        blockedBecause={voucherNo.trim() === '' ? t('cash.lack.voucher') : undefined}
        onRun={() => refund.run({ voucherNo }, etag)}
      />
    </Stack>
  );
}
