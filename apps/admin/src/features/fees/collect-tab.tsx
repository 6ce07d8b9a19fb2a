import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { Dong } from '@motcua/shared-money';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CashShift, ownShiftQuery } from '../../app/work/own-shift';
import { MainAct } from '../../ui/main-act';
import { MoneyInput } from '../../ui/money-input';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { ScanInput } from '../../ui/scan-input';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { AmountList } from './amount-list';
import { useOpenShift } from './money-acts';
import { PaymentPanel } from './payment-panel';
import { ReceiptTable } from './receipt-table';
import { useShiftAmounts } from './shift-amounts';

/** A scan on the left takes the money; the drawer and its receipts stand on the right. */
export function CollectTab() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const list = useListState();
  const shift = useQuery(ownShiftQuery);
  const [takenSoFar, setTakenSoFar] = useState(0);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Stack gap="sm">
        <ScanInput
          // The next receipt is scanned as soon as there is a drawer, or the last one was paid.
          key={`${shift.data?.id} ${takenSoFar}`}
          accepts={['dossier', 'receipt']}
          label={t('cash.scan')}
          description={t('cash.scanHint')}
          autoFocus={Boolean(shift.data)}
          onScan={({ value }) => list.keep({ code: value })}
        />
        {search.code && shift.data !== undefined && (
          <PaymentPanel
            key={search.code}
            dossierKey={search.code}
            hasShift={Boolean(shift.data)}
            onTaken={() => setTakenSoFar((count) => count + 1)}
          />
        )}
      </Stack>
      <Stack gap="sm">
        <ProblemAlert error={shift.error} onRetry={() => void shift.refetch()} />
        {shift.data === null && <OpenShiftForm />}
        {shift.data && <OwnShift shift={shift.data} />}
      </Stack>
    </SimpleGrid>
  );
}

/** Without a drawer nothing else is done here. */
function OpenShiftForm() {
  const { t } = useTranslation();
  const open = useOpenShift();
  const field = useRef<HTMLInputElement>(null);
  const [openingCash, setOpeningCash] = useState<Dong | undefined>(0 as Dong);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Section title={t('cash.openShift')}>
      <Stack gap="sm">
        <Text>{t('cash.noShift')}</Text>
        <ProblemAlert error={open.error} onRetry={open.retry} takesFocus />
        <MoneyInput
          ref={field}
          w={200}
          label={t('cash.openingCash')}
          value={openingCash}
          error={fieldMessages(open.error)['openingCash']}
          onChange={setOpeningCash}
        />
        <MainAct
          label={t('cash.openShift')}
          isPending={open.isPending}
          blockedBecause={openingCash === undefined ? t('cash.lack.openingCash') : undefined}
          onRun={() => open.run({ openingCash: openingCash ?? 0 })}
        />
      </Stack>
    </Section>
  );
}

function OwnShift({ shift }: { shift: CashShift }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const list = useListState();
  const amounts = useShiftAmounts(shift);
  return (
    <>
      <Section
        title={t('cash.ownShift')}
        note={t('cash.openedSince', { at: dateTime(shift.openedAt) })}
        acts={
          <ScreenLink address={linkOptions({ to: '/cash/shifts/$id', params: { id: shift.id } })}>
            {t('cash.closeShift')}
          </ScreenLink>
        }
      >
        <AmountList
          amounts={[
            ...amounts,
            { label: t('cash.inDrawer'), amount: shift.inDrawer, isTotal: true },
            {
              label: t('cash.toRemit'),
              amount: shift.inDrawer - shift.openingCash - shift.repaidFloat,
            },
          ]}
        />
      </Section>
      <ReceiptTable
        caption={t('cash.receiptsOfShift')}
        isOneDay
        rows={shift.receipts}
        onOpen={({ id }) => list.keep({ receipt: id })}
      />
    </>
  );
}
