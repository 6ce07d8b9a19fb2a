import { Checkbox, Group, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { DossierCodeInput } from '../../ui/dossier-code-input';
import { Dialog } from '../../ui/dialog';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { type HeldMoney, heldMoneyQuery, moneyQuery } from './get-money';
import { AskRefund, type HeldPartProps, Keep, PayOut } from './held-money-refund';
import { useAllocate } from './money-acts';

/** One parked amount, and the one act that is next: pay a dossier, ask a refund, or pay it out. */
export function HeldMoneyDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const { staff } = useMe();
  const query = useQuery(heldMoneyQuery(id));
  const [way, setWay] = useState<'allocate' | 'refund'>('allocate');
  if (!query.data)
    return (
      <Dialog title={t('cash.heldOne')} onClose={onClose}>
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        {!query.error && <Skeleton height={200} />}
      </Dialog>
    );
  const { body: held, etag } = query.data;
  const part = { held, etag, onDone: onClose };
  const isAsked = held.status === 'refundRequested';
  const isOwn = held.refundRequestedById === staff.id;
  return (
    <Dialog title={t('cash.heldOne')} onClose={onClose}>
      <Stack gap="sm">
        <HeldFacts held={held} />
        {held.status === 'held' && may('dossier.collectFee') && (
          <>
            <Radio.Group
              label={t('cash.whatNow')}
              value={way}
              onChange={(value) => setWay(value as typeof way)}
            >
              <Group mt={4}>
                <Radio value="allocate" label={t('cash.allocate')} />
                <Radio value="refund" label={t('cash.askRefund')} />
              </Group>
            </Radio.Group>
            {way === 'allocate' ? <Allocate {...part} /> : <AskRefund {...part} />}
          </>
        )}
        {isAsked && isOwn && <Text c="dimmed">{t('cash.secondPerson')}</Text>}
        {isAsked && may('cash.approve', 'dossier.collectFee') && <Keep {...part} isOwn={isOwn} />}
        {isAsked && !isOwn && may('cash.approve', 'dossier.collectFee') && <PayOut {...part} />}
      </Stack>
    </Dialog>
  );
}

function HeldFacts({ held }: { held: HeldMoney }) {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  const { bankTransaction: bank } = held;
  return (
    <SummaryList
      items={[
        { label: t('cash.amount'), value: <strong>{money(held.amount)}</strong> },
        { label: t('cash.heldReason'), value: t(`cash.heldReasons.${held.reason}`) },
        { label: t('cash.state'), value: t(`cash.heldStatus.${held.status}`) },
        { label: t('cash.dossier'), value: held.dossierCode },
        { label: t('cash.purpose'), value: bank?.purpose },
        { label: t('cash.bankNo'), value: bank?.bankNo },
        { label: t('cash.issuedAt'), value: dateTime(bank?.paidAt ?? held.heldAt) },
        { label: t('cash.collector'), value: held.courier },
        { label: t('cash.refundReason'), value: held.refundReason },
        { label: t('cash.refundRequestedBy'), value: held.refundRequestedBy },
      ]}
    />
  );
}

function Allocate({ held, etag, onDone }: HeldPartProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const [code, setCode] = useState(held.dossierCode ?? '');
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const due = useQuery({ ...moneyQuery(code), enabled: code !== '' });
  const allocate = useAllocate(held.id, onDone);
  const charges = due.data?.charges.filter(({ state }) => state === 'due') ?? [];
  return (
    <Stack gap="sm">
      <ProblemAlert error={allocate.error ?? due.error} takesFocus />
      <DossierCodeInput
        label={t('cash.dossier')}
        value={code}
        onChange={(next) => setCode(next ?? '')}
      />
      {due.data && charges.length === 0 && <Text>{t('cash.lack.nothing')}</Text>}
      {charges.map(({ no, name, amount }) => (
        <Checkbox
          key={no}
          label={`${name}: ${money(amount ?? 0)}`}
          checked={chosen.includes(no)}
          onChange={({ currentTarget: { checked } }) =>
            setChosen(checked ? [...chosen, no] : chosen.filter((each) => each !== no))
          }
        />
      ))}
      <MainAct
        label={t('cash.allocate')}
        isPending={allocate.isPending}
        blockedBecause={chosen.length === 0 ? t('cash.lack.charge') : undefined}
        onRun={() => allocate.run({ dossier: code, chargeNos: [...chosen] }, etag)}
      />
    </Stack>
  );
}
