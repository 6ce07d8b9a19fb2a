import { SimpleGrid, Stack, Tabs, Text } from '@mantine/core';
import type { Dong } from '@motcua/shared-money';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { type CashShift, ownShiftQuery } from '../../app/work/own-shift';
import { MainAct } from '../../ui/main-act';
import { MoneyInput } from '../../ui/money-input';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { ScanInput } from '../../ui/scan-input';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { HeldMoneyTab } from './held-money-tab';
import { useOpenShift } from './money-acts';
import { PaymentPanel } from './payment-panel';
import { ReceiptDialog } from './receipt-dialog';
import { ReceiptTable } from './receipt-table';
import { ShiftsTab } from './shifts-tab';
import { VoidRequestsTab } from './void-requests-tab';

const tabs = ['collect', 'shifts', 'voids', 'held'] as const;

/** The cash desk: collecting on the left of everything, the book behind its tabs. */
export function CashScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const search = useSearch({ from: '/signed-in/cash' });
  const list = useListState();
  const offered = tabs.filter((tab) => tab !== 'collect' || may('dossier.collectFee'));
  const tab = offered.find((each) => each === search.tab) ?? offered[0] ?? 'shifts';
  return (
    <>
      <PageHeader
        title={t('cash.title')}
        acts={
          <ScreenLink address={linkOptions({ to: '/cash/remittances' })}>
            {t('cash.remittances')}
          </ScreenLink>
        }
      />
      <Tabs value={tab} keepMounted={false} onChange={(next) => list.change({ tab: next })}>
        <Tabs.List aria-label={t('cash.parts')} mb="sm">
          {offered.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`cash.tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {tab === 'collect' && <Collect />}
          {tab === 'shifts' && <ShiftsTab />}
          {tab === 'voids' && <VoidRequestsTab />}
          {tab === 'held' && <HeldMoneyTab />}
        </Tabs.Panel>
      </Tabs>
      {search.receipt && (
        <ReceiptDialog id={search.receipt} onClose={() => list.keep({ receipt: undefined })} />
      )}
    </>
  );
}

function Collect() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/cash' });
  const list = useListState();
  const shift = useQuery(ownShiftQuery);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Stack gap="sm">
        <ScanInput
          accepts={['dossier', 'receipt']}
          label={t('cash.scan')}
          description={t('cash.scanHint')}
          autoFocus={shift.data !== null}
          keepsFocus={false}
          onScan={({ value }) => list.keep({ code: value })}
        />
        {search.code && (
          <PaymentPanel key={search.code} dossierKey={search.code} shift={shift.data} />
        )}
      </Stack>
      <Stack gap="sm">
        <ProblemAlert error={shift.error} onRetry={() => void shift.refetch()} />
        {shift.data === null && <OpenShiftForm isMain={!search.code} />}
        {shift.data && <OwnShift shift={shift.data} />}
      </Stack>
    </SimpleGrid>
  );
}

/** F9 opens the shift unless a dossier on the left takes it for its money. */
function OpenShiftForm({ isMain }: { isMain: boolean }) {
  const { t } = useTranslation();
  const open = useOpenShift();
  const [openingCash, setOpeningCash] = useState<Dong | undefined>(0 as Dong);
  const run = () => open.run({ openingCash: openingCash ?? 0 });
  return (
    <Section title={t('cash.openShift')}>
      <Stack gap="sm">
        <Text>{t('cash.noShift')}</Text>
        <ProblemAlert error={open.error} onRetry={open.retry} takesFocus />
        <MoneyInput
          w={200}
          label={t('cash.openingCash')}
          value={openingCash}
          error={fieldMessages(open.error)['openingCash']}
          onChange={setOpeningCash}
        />
        {isMain ? (
          <MainAct label={t('cash.openShift')} isPending={open.isPending} onRun={run} />
        ) : (
          <ScreenLink address={linkOptions({ to: '/cash' })}>{t('cash.openShiftFirst')}</ScreenLink>
        )}
      </Stack>
    </Section>
  );
}

function OwnShift({ shift }: { shift: CashShift }) {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  const list = useListState();
  const { state, copies, postage } = shift.collected;
  return (
    <>
      <Section
        title={t('cash.ownShift')}
        acts={
          <ScreenLink address={linkOptions({ to: '/cash/shifts/$id', params: { id: shift.id } })}>
            {t('cash.closeShift')}
          </ScreenLink>
        }
      >
        <SummaryList
          items={[
            { label: t('cash.openedAt'), value: dateTime(shift.openedAt) },
            { label: t('cash.openingCash'), value: money(shift.openingCash) },
            { label: t('cash.group.state'), value: money(state) },
            { label: t('cash.group.copies'), value: copies ? money(copies) : null },
            { label: t('cash.group.postage'), value: postage ? money(postage) : null },
            { label: t('cash.inDrawer'), value: <strong>{money(shift.inDrawer)}</strong> },
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
