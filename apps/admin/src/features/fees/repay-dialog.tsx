import { Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type Dong, dong } from '@motcua/shared-money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { MoneyInput } from '../../ui/money-input';
import { fieldMessages } from '../../ui/problem-error';
import { useFormats } from '../../ui/use-formats';
import type { Shortage } from './get-money';
import { type RepaymentMethod, useRepayShortage } from './money-acts';

interface RepayDialogProps {
  shortage: Shortage;
  onClose: () => void;
}

const wordsOf = (typed: string) => typed.normalize('NFC').trim();

/** Agencies that get a share of this amount: they are made good in this order, before all else. */
function gettersOf(agencies: Shortage['agencies'], amount: number): Shortage['agencies'] {
  let left = amount;
  return agencies.filter((share) => {
    const isGetting = left > 0;
    left -= share.amount;
    return isGetting;
  });
}

/** Money that was missing comes back: into one's own drawer, or by a voucher of the treasury. */
export function RepayDialog({ shortage, onClose }: RepayDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { money } = useFormats();
  const may = useMay();
  const { staff, unit, owed, agencies } = shortage;
  const methods: readonly RepaymentMethod[] = may('dossier.collectFee')
    ? ['cash', 'treasury']
    : ['treasury'];
  const [amount, setAmount] = useState<Dong | undefined>(dong(owed));
  const [method, setMethod] = useState<RepaymentMethod>(methods[0] ?? 'treasury');
  const [voucherNo, setVoucherNo] = useState('');
  const [partVouchers, setPartVouchers] = useState<Readonly<Record<string, string>>>({});
  const repay = useRepayShortage(staff.id, () => {
    say(t('cash.repaidSaid', { name: staff.fullName }));
    onClose();
  });
  const faults = fieldMessages(repay.error);
  const voucher = wordsOf(voucherNo);
  const others = method === 'treasury' ? gettersOf(agencies, amount ?? 0) : [];
  const vouchers = others
    .map(({ unit: { id } }) => ({ unitId: id, voucherNo: wordsOf(partVouchers[id] ?? '') }))
    .filter((part) => part.voucherNo !== '');
  const partFault = (unitId: string) => {
    const sent = `vouchers.${vouchers.findIndex((part) => part.unitId === unitId)}`;
    return faults[`${sent}.voucherNo`] ?? faults[`${sent}.unitId`];
  };
  const lack = () => {
    if (!amount) return t('cash.lack.repaid');
    if (amount > owed) return t('cash.lack.repaidTooLarge', { amount: money(owed) });
    return method === 'treasury' && voucher === '' ? t('cash.lack.voucher') : undefined;
  };
  return (
    <ConfirmDialog
      act={t('cash.repayOf', { name: staff.fullName })}
      isPending={repay.isPending}
      error={repay.error}
      blockedBecause={lack()}
      onConfirm={() =>
        repay.run({
          unitId: unit.id,
          amount: amount ?? 0,
          method,
          ...(method === 'treasury' ? { voucherNo: voucher } : {}),
          ...(vouchers.length > 0 ? { vouchers } : {}),
        })
      }
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text>{t('cash.stillOwed', { amount: money(owed) })}</Text>
        {agencies.length > 0 && <Text size="sm">{t('cash.othersFirst')}</Text>}
        <MoneyInput
          w={200}
          label={t('cash.repaidAmount')}
          value={amount}
          error={faults['amount']}
          onChange={setAmount}
        />
        <Radio.Group
          label={t('cash.repaidHow')}
          value={method}
          onChange={(value) => setMethod(value as RepaymentMethod)}
        >
          <Group mt={4}>
            {methods.map((each) => (
              <Radio key={each} value={each} label={t(`cash.repayBy.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
        {method === 'treasury' && (
          <TextInput
            w={240}
            label={t('cash.voucherNo')}
            maxLength={60}
            autoComplete="off"
            value={voucherNo}
            error={faults['voucherNo']}
            onChange={({ currentTarget: { value } }) => setVoucherNo(value)}
          />
        )}
        {others.map(({ unit: { id, name } }) => (
          <TextInput
            key={id}
            w={320}
            label={t('cash.voucherOf', { account: name ?? '' })}
            description={t('cash.voucherOfHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={60}
            autoComplete="off"
            value={partVouchers[id] ?? ''}
            error={partFault(id)}
            onChange={({ currentTarget: { value } }) =>
              setPartVouchers({ ...partVouchers, [id]: value })
            }
          />
        ))}
      </Stack>
    </ConfirmDialog>
  );
}
