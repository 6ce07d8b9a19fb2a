import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { wholeShare } from '@motcua/shared-money';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { KeyButton } from '../../ui/key-button';
import { PrintButton } from '../../ui/print-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';
import { ScreenLink } from '../../ui/screen-link';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { AmountList } from './amount-list';
import { useChargeName } from './charge-name';
import { type Receipt, receiptQuery } from './get-money';
import { useAskVoid, useDecideVoid } from './money-acts';
import { receiptName } from './receipt-table';

/** One receipt: its lines, its print, and voiding it by two people. */
export function ReceiptDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(receiptQuery(id));
  const [isAsking, setAsking] = useState(false);
  const [isDeciding, setDeciding] = useState(false);
  if (!query.data)
    return (
      <Dialog title={t('cash.receipt')} onClose={onClose}>
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        {!query.error && <Skeleton height={200} />}
      </Dialog>
    );
  const { body: receipt, etag } = query.data;
  const part = { receipt, etag };
  if (isAsking) return <AskVoid {...part} onClose={() => setAsking(false)} />;
  if (isDeciding) return <DecideVoid {...part} onClose={() => setDeciding(false)} />;
  return (
    <Dialog title={receiptName(receipt)} onClose={onClose}>
      <ReceiptFacts receipt={receipt} />
      <ReceiptActs
        receipt={receipt}
        onAsk={() => setAsking(true)}
        onDecide={() => setDeciding(true)}
      />
    </Dialog>
  );
}

function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  const may = useMay();
  const amountsOf = useLineAmounts();
  const { given, amount } = receipt;
  return (
    <Stack gap="sm">
      <SummaryList
        items={[
          {
            label: t('cash.dossier'),
            value: may('dossier.read') ? (
              <ScreenLink
                address={linkOptions({ to: '/dossiers/$id', params: { id: receipt.dossierId } })}
              >
                {receipt.dossierCode}
              </ScreenLink>
            ) : (
              receipt.dossierCode
            ),
          },
          { label: t('cash.state'), value: t(`cash.receiptState.${receipt.state}`) },
          { label: t('cash.method'), value: t(`cash.methods.${receipt.method}`) },
          { label: t('cash.issuedAt'), value: dateTime(receipt.issuedAt) },
          { label: t('cash.collector'), value: receipt.issuedBy },
          { label: t('cash.given'), value: given === null ? null : money(given) },
          { label: t('cash.change'), value: given === null ? null : money(given - amount) },
          { label: t('cash.voidReason'), value: receipt.voidReason },
          { label: t('cash.voidRequestedBy'), value: receipt.voidRequestedBy },
          { label: t('cash.voidedBy'), value: receipt.voidedBy },
        ]}
      />
      <AmountList
        amounts={[
          ...receipt.lines.flatMap((line) => amountsOf(line)),
          { label: t('cash.total'), amount, isTotal: true },
        ]}
      />
    </Stack>
  );
}

/** A line before anything is taken off, and under it what a ground takes off. */
function useLineAmounts() {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const nameOf = useChargeName();
  return (line: Receipt['lines'][number]) => {
    const { amount, reduction } = line;
    const taken = reduction?.amount ?? 0;
    const whole = { label: nameOf(line), amount: amount + taken };
    if (!reduction) return [whole];
    const share = percent(reduction.perMille / wholeShare);
    const label = t('cash.reducedLine', { share, ground: reduction.ground });
    return [whole, { label, amount: -taken }];
  };
}

function ReceiptActs({
  receipt,
  onAsk,
  onDecide,
}: {
  receipt: Receipt;
  onAsk: () => void;
  onDecide: () => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const { staff } = useMe();
  const isOwnRequest = receipt.voidRequestedById === staff.id;
  return (
    <Group mt="md" gap="sm" align="flex-start">
      {may('dossier.read') && (
        <PrintButton
          href={`/api/v1/receipts/${receipt.id}/paper`}
          form={t('cash.printed.receipt')}
        />
      )}
      {receipt.state === 'valid' && may('dossier.collectFee') && (
        <KeyButton code="KeyH" alt label={t('cash.askVoid')} run={onAsk} />
      )}
      {receipt.state === 'voidRequested' &&
        may('cash.approve', 'dossier.collectFee') &&
        (isOwnRequest ? (
          <Text c="dimmed">{t('cash.secondPerson')}</Text>
        ) : (
          <KeyButton code="KeyH" alt label={t('cash.decideVoid')} run={onDecide} />
        ))}
    </Group>
  );
}

interface VoidProps {
  receipt: Receipt;
  etag: string;
  onClose: () => void;
}

function AskVoid({ receipt, etag, onClose }: VoidProps) {
  const { t } = useTranslation();
  const ask = useAskVoid(receipt.id, onClose);
  return (
    <ReasonDialog
      act={t('cash.askVoidOf', { receipt: receiptName(receipt) })}
      consequence={t('cash.voidConsequence')}
      reason="required"
      keptAs={`void-${receipt.id}-${receipt.version}`}
      isPending={ask.isPending}
      error={ask.error}
      onConfirm={({ reason }) => ask.run({ reason }, etag)}
      onClose={onClose}
    />
  );
}

function DecideVoid({ receipt, etag, onClose }: VoidProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const decide = useDecideVoid(receipt.id, onClose);
  return (
    <ConfirmDialog
      act={t('cash.voidOf', { receipt: receiptName(receipt) })}
      consequence={t('cash.voidConsequence')}
      isDangerous
      isPending={decide.isPending}
      error={decide.error}
      onConfirm={() => decide.run({ decision: 'void' }, etag)}
      onClose={onClose}
    >
      <SummaryList
        items={[
          { label: t('cash.dossier'), value: receipt.dossierCode },
          { label: t('cash.amount'), value: money(receipt.amount) },
          { label: t('cash.voidRequestedBy'), value: receipt.voidRequestedBy },
          { label: t('cash.voidReason'), value: receipt.voidReason },
        ]}
      />
      <Group>
        <KeyButton
          code="KeyG"
          alt
          label={t('cash.keepReceipt')}
          run={() => decide.run({ decision: 'keep' }, etag)}
        />
      </Group>
    </ConfirmDialog>
  );
}
