import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { otherAccounts, type SplitSource, useAccountName } from './account-split';
import { type CourierCash, type Counts, sentCounts, unfitCount } from './courier-counts';
import { useRemit } from './money-acts';

interface RemitFormProps {
  shifts: readonly (SplitSource & { id: string })[];
  couriers: readonly CourierCash[];
  /** Units whose account has money of others. */
  bankAccounts: readonly (SplitSource & { id: string })[];
  /** What was counted where it is less than the book has. */
  counts: Counts;
  /** The treasury account that the settings name for the unit; empty where they name none. */
  ownAccount: string;
  onDone: () => void;
}

const wordsOf = (typed: string) => typed.normalize('NFC').trim();

const accountForm = /^[0-9A-Za-z.-]{4,40}$/;

/** One voucher for what is ticked, and where other agencies get a part, one for each that has its own. */
export function RemitForm({
  shifts,
  couriers,
  bankAccounts,
  counts,
  ownAccount,
  onDone,
}: RemitFormProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [voucherNo, setVoucherNo] = useState('');
  const [otherAccount, setOtherAccount] = useState<string>();
  const [partVouchers, setPartVouchers] = useState<Readonly<Record<string, string>>>({});
  const nameOf = useAccountName();
  const remit = useRemit(() => {
    say(t('cash.remitted'));
    setVoucherNo('');
    setOtherAccount(undefined);
    setPartVouchers({});
    onDone();
  });
  const voucher = wordsOf(voucherNo);
  const sources = [...shifts, ...couriers, ...bankAccounts];
  const others = otherAccounts(sources);
  const vouchers = others
    .map(({ unit }) => ({ unitId: unit.id, voucherNo: wordsOf(partVouchers[unit.id] ?? '') }))
    .filter((part) => part.voucherNo !== '');
  const account = (otherAccount ?? ownAccount).trim();
  const faults = fieldMessages(remit.error);
  const partFault = (unitId: string) => {
    const sent = `vouchers.${vouchers.findIndex((part) => part.unitId === unitId)}`;
    return faults[`${sent}.voucherNo`] ?? faults[`${sent}.unitId`];
  };
  const counted = sentCounts(couriers, counts);
  const lack = () => {
    if (sources.length === 0) return t('cash.lack.source');
    const unfit = unfitCount(couriers, counts);
    if (unfit) return t(`cash.lack.${unfit}`);
    if (account !== '' && !accountForm.test(account)) return t('cash.lack.treasuryAccount');
    return voucher === '' ? t('cash.lack.voucher') : undefined;
  };
  return (
    <>
      <ProblemAlert error={remit.error} onRetry={remit.retry} takesFocus />
      <Group align="flex-start" gap="md">
        <TextInput
          label={t('cash.voucherNo')}
          w={240}
          autoComplete="off"
          value={voucherNo}
          error={faults['voucherNo']}
          onChange={({ currentTarget: { value } }) => setVoucherNo(value)}
        />
        <TextInput
          label={t('cash.treasuryAccount')}
          description={t('cash.treasuryAccountHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          w={320}
          autoComplete="off"
          maxLength={40}
          value={otherAccount ?? ownAccount}
          error={faults['treasuryAccount']}
          onChange={({ currentTarget: { value } }) => setOtherAccount(value)}
        />
        {others.map((account) => (
          <TextInput
            key={account.unit.id}
            label={t('cash.voucherOf', { account: nameOf(account) })}
            description={t('cash.voucherOfHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            w={320}
            autoComplete="off"
            maxLength={60}
            value={partVouchers[account.unit.id] ?? ''}
            error={partFault(account.unit.id)}
            onChange={({ currentTarget: { value } }) =>
              setPartVouchers({ ...partVouchers, [account.unit.id]: value })
            }
          />
        ))}
      </Group>
      <MainAct
        label={t('cash.remit')}
        isPending={remit.isPending}
        blockedBecause={lack()}
        onRun={() =>
          remit.run({
            shiftIds: shifts.map(({ id }) => id),
            courierIds: couriers.map(({ id }) => id),
            ...(bankAccounts.length > 0 ? { bankUnitIds: bankAccounts.map(({ id }) => id) } : {}),
            ...(counted.length > 0 ? { courierCounts: counted } : {}),
            ...(account === '' || account === ownAccount ? {} : { treasuryAccount: account }),
            voucherNo: voucher,
            ...(vouchers.length > 0 ? { vouchers } : {}),
          })
        }
      />
    </>
  );
}
