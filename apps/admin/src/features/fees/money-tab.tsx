import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { AddChargeDialog, SettleChargeDialog } from './charge-dialogs';
import { ChargeLines } from './charge-lines';
import { type Charge, type DossierMoney, moneyQuery } from './get-money';
import { GiveBackLine } from './give-back-line';
import { ReceiptDialog } from './receipt-dialog';
import { ReceiptTable } from './receipt-table';

/** All money of one dossier on its page. */
export function MoneyTab({ dossierId, reason }: { dossierId: string; reason?: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const query = useQuery(moneyQuery(dossierId, reason));
  const [settling, setSettling] = useState<Charge>();
  const [isAdding, setAdding] = useState(false);
  const [receipt, setReceipt] = useState<string>();
  if (query.error && !query.data)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={200} />;
  const money = query.data;
  return (
    <Stack gap="sm">
      <Section
        title={t('cash.charges')}
        acts={
          <>
            {money.status === 'awaitingPayment' && may('dossier.process') && (
              <Button onClick={() => setAdding(true)}>{t('cash.addNotice')}</Button>
            )}
            {may('dossier.collectFee') && (
              <ScreenLink
                address={linkOptions({ to: '/cash', search: { code: money.dossierCode } })}
              >
                {t('cash.title')}
              </ScreenLink>
            )}
          </>
        }
      >
        <ChargeLines
          charges={money.charges}
          {...(may('dossier.collectFee', 'dossier.process') ? { onSettle: setSettling } : {})}
        />
        <GiveBackLine money={money} />
        {money.due.total > 0 && <DueLine due={money.due} />}
      </Section>
      {money.receipts.length > 0 && (
        <ReceiptTable
          caption={t('cash.receipts')}
          rows={money.receipts}
          {...(may('cash.read') ? { onOpen: ({ id }) => setReceipt(id) } : {})}
        />
      )}
      {money.heldMoney.length > 0 && <HeldLines held={money.heldMoney} />}
      {settling && (
        <SettleChargeDialog
          money={money}
          charge={settling}
          onClose={() => setSettling(undefined)}
        />
      )}
      {isAdding && <AddChargeDialog money={money} onClose={() => setAdding(false)} />}
      {receipt && <ReceiptDialog id={receipt} onClose={() => setReceipt(undefined)} />}
    </Stack>
  );
}

function DueLine({ due }: { due: DossierMoney['due'] }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <Group justify="space-between" mt="sm">
      <Text fw={600}>{t('cash.stillDue')}</Text>
      <div>
        <Text fw={600} ta="right">
          {money(due.total)}
        </Text>
        <Text size="xs" c="dimmed">
          {due.inWords}
        </Text>
      </div>
    </Group>
  );
}

function HeldLines({ held }: { held: DossierMoney['heldMoney'] }) {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  return (
    <Section title={t('cash.tab.held')}>
      {held.map(({ id, reason, amount, heldAt, status }) => (
        <Group key={id} justify="space-between">
          <Text>
            {[
              t(`cash.heldReasons.${reason}`),
              dateTime(heldAt),
              t(`cash.heldStatus.${status}`),
            ].join(' · ')}
          </Text>
          <Text fw={600}>{money(amount)}</Text>
        </Group>
      ))}
    </Section>
  );
}
