import { Alert, Group, Skeleton, Stack, Text } from '@mantine/core';
import { dong, type Dong } from '@motcua/shared-money';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CashShift } from '../../app/work/own-shift';
import { useAnnouncer } from '../../ui/announcer';
import { KeyButton } from '../../ui/key-button';
import { MainAct } from '../../ui/main-act';
import { MoneyInput } from '../../ui/money-input';
import { PrintButton } from '../../ui/print-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { AddChargeDialog, SettleChargeDialog } from './charge-dialogs';
import { ChargeLines } from './charge-lines';
import classes from './fees.module.css';
import { type Charge, type DossierMoney, moneyQuery } from './get-money';
import { useCollectCash, useRequestTransfer } from './money-acts';
import { TransferCode } from './transfer-code';

interface PaymentPanelProps {
  /** Id or code. */
  dossierKey: string;
  shift: CashShift | null | undefined;
}

/** What one dossier owes, and taking it: cash with its change, or a code for a transfer. */
export function PaymentPanel({ dossierKey, shift }: PaymentPanelProps) {
  const [taken, setTaken] = useState<Taken>();
  const query = useQuery(moneyQuery(dossierKey));
  if (query.error && !query.data)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={320} />;
  return (
    <Payment
      key={query.data.version}
      money={query.data}
      shift={shift}
      taken={taken}
      onTaken={setTaken}
    />
  );
}

interface Taken {
  change: number;
  receiptIds: readonly string[];
}

interface PaymentProps {
  money: DossierMoney;
  shift: CashShift | null | undefined;
  taken: Taken | undefined;
  onTaken: (taken: Taken) => void;
}

function Payment(props: PaymentProps) {
  const { money } = props;
  const { t } = useTranslation();
  const [settling, setSettling] = useState<Charge>();
  const [isAdding, setAdding] = useState(false);
  const { dossierId: id, dossierCode, applicantName, procedureName } = money;
  return (
    <Section
      title={dossierCode}
      acts={<KeyButton code="KeyC" alt label={t('cash.addCharge')} run={() => setAdding(true)} />}
    >
      <Text mb="sm">
        <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
          {[applicantName, procedureName].join(' · ')}
        </ScreenLink>
      </Text>
      <Collecting {...props} onSettle={setSettling} />
      {settling && (
        <SettleChargeDialog
          dossierId={id}
          charge={settling}
          onClose={() => setSettling(undefined)}
        />
      )}
      {isAdding && <AddChargeDialog money={money} onClose={() => setAdding(false)} />}
    </Section>
  );
}

interface CollectingProps extends PaymentProps {
  onSettle: (charge: Charge) => void;
}

function Collecting({ money, shift, taken, onTaken, onSettle }: CollectingProps) {
  const { t } = useTranslation();
  const { money: dongText } = useFormats();
  const { say } = useAnnouncer();
  const due = money.charges.filter(({ state }) => state === 'due');
  const [chosen, setChosen] = useState(() => due.map(({ no }) => no));
  const total = due
    .filter(({ no }) => chosen.includes(no))
    .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const [given, setGiven] = useState<Dong>();
  const givenField = useRef<HTMLInputElement>(null);
  const collect = useCollectCash(money.dossierId, (change, receiptIds) => {
    onTaken({ change, receiptIds });
    say(t('cash.taken', { change: dongText(change) }));
  });
  const transfer = useRequestTransfer(money.dossierId);
  const chargeNos = [...chosen].sort((a, b) => a - b);
  const cash = given ?? dong(total);
  const change = cash - total;
  const isAllChosen = total === money.due.total;
  const lack =
    total === 0
      ? t('cash.lack.nothing')
      : shift
        ? change < 0
          ? t('cash.lack.given', { amount: dongText(-change) })
          : undefined
        : t('cash.lack.shift');
  return (
    <Stack gap="sm">
      <ChargeLines
        charges={money.charges}
        chosen={chosen}
        onChoose={setChosen}
        onSettle={onSettle}
      />
      {taken && <TakenLine taken={taken} />}
      {total > 0 && (
        <div>
          <Text className={classes.total}>{dongText(total)}</Text>
          {isAllChosen && <Text c="dimmed">{money.due.inWords}</Text>}
        </div>
      )}
      <ProblemAlert error={collect.error ?? transfer.error} takesFocus />
      {total > 0 && (
        <Group align="flex-end" gap="md">
          <MoneyInput
            ref={givenField}
            w={168}
            label={t('cash.given')}
            value={given}
            error={fieldMessages(collect.error)['given']}
            onChange={setGiven}
          />
          <div>
            <Text size="sm">{t('cash.change')}</Text>
            <Text className={classes.total} aria-live="polite">
              {dongText(Math.max(0, change))}
            </Text>
          </div>
        </Group>
      )}
      <Group align="flex-start" gap="sm">
        <MainAct
          label={t('cash.collectCash')}
          isPending={collect.isPending}
          blockedBecause={lack}
          onRun={() => collect.run({ chargeNos, amount: total, given: cash })}
        />
        {total > 0 && (
          <>
            <KeyButton
              code="KeyT"
              alt
              label={t('cash.countCash')}
              run={() => givenField.current?.focus()}
            />
            <KeyButton
              code="KeyQ"
              alt
              label={t('cash.showCode')}
              loading={transfer.isPending}
              run={() => transfer.run({ chargeNos })}
            />
          </>
        )}
      </Group>
      {money.paymentRequest && <TransferCode request={money.paymentRequest} />}
      {money.heldMoney.some(({ status }) => status === 'held' || status === 'refundRequested') && (
        <Alert color="warn" variant="outline">
          {t('cash.heldHere')}
        </Alert>
      )}
    </Stack>
  );
}

function TakenLine({ taken: { change, receiptIds } }: { taken: Taken }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <Alert color="ok" variant="outline" role="status">
      <Text fw={600}>{t('cash.taken', { change: money(change) })}</Text>
      <Group mt="xs">
        {receiptIds.map((id, index) => (
          <PrintButton
            key={id}
            href={`/api/v1/receipts/${id}/paper`}
            form={t('cash.printed.receipt')}
            code={printKeys[index]}
          />
        ))}
      </Group>
    </Alert>
  );
}

/** One receipt per owner of the money: three at most. */
const printKeys = ['F8', 'F7', 'F10'] as const;
