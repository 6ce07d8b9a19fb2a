import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../../ui/key-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { AddChargeDialog, SettleChargeDialog } from './charge-dialogs';
import { ChargeLines } from './charge-lines';
import { Collecting } from './collecting';
import { type Charge, type DossierMoney, moneyQuery } from './get-money';
import { GiveBackLine } from './give-back-line';
import type { Taken } from './taken-line';
import { TotalLine } from './total-line';

interface PaymentPanelProps {
  /** Id or code. */
  dossierKey: string;
  /** Without an open shift the charges are only read. */
  hasShift: boolean;
  onTaken: () => void;
}

/** What one dossier owes, and taking it: cash with its change, or a code for a transfer. */
export function PaymentPanel({ dossierKey, hasShift, onTaken }: PaymentPanelProps) {
  const [taken, setTaken] = useState<Taken>();
  const query = useQuery(moneyQuery(dossierKey));
  if (query.error && !query.data)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={320} />;
  const money = query.data;
  if (!hasShift) return <OnlyRead money={money} />;
  return (
    <Payment
      key={money.version}
      money={money}
      taken={taken}
      onTaken={(now) => {
        setTaken(now);
        onTaken();
      }}
      onCheck={() => query.refetch()}
    />
  );
}

function OnlyRead({ money }: { money: DossierMoney }) {
  const { t } = useTranslation();
  const { due } = money;
  return (
    <Section title={money.dossierCode}>
      <Stack gap="sm">
        <WhoseMoney money={money} />
        <GiveBackLine money={money} />
        <ChargeLines charges={money.charges} />
        {due.total > 0 && <TotalLine total={due.total} words={due.inWords} />}
        {due.total > 0 && <Text c="dimmed">{t('cash.openShiftFirst')}</Text>}
      </Stack>
    </Section>
  );
}

function WhoseMoney({ money }: { money: DossierMoney }) {
  const { dossierId: id, applicantName, procedureName } = money;
  return (
    <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
      {[applicantName, procedureName].join(' · ')}
    </ScreenLink>
  );
}

interface PaymentProps {
  money: DossierMoney;
  taken: Taken | undefined;
  onTaken: (taken: Taken) => void;
  onCheck: () => Promise<unknown>;
}

function Payment(props: PaymentProps) {
  const { money } = props;
  const { t } = useTranslation();
  const [settling, setSettling] = useState<Charge>();
  const [isAdding, setAdding] = useState(false);
  return (
    <Section
      title={money.dossierCode}
      acts={<KeyButton code="KeyC" alt label={t('cash.addCharge')} run={() => setAdding(true)} />}
    >
      <Stack gap="sm">
        <WhoseMoney money={money} />
        <GiveBackLine money={money} />
        <Collecting {...props} onSettle={setSettling} />
      </Stack>
      {settling && (
        <SettleChargeDialog
          money={money}
          charge={settling}
          onClose={() => setSettling(undefined)}
        />
      )}
      {isAdding && <AddChargeDialog money={money} onClose={() => setAdding(false)} />}
    </Section>
  );
}
