import { Tabs } from '@mantine/core';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { PageHeader } from '../../ui/page-header';
import { ScreenLink } from '../../ui/screen-link';
import { useListState } from '../../ui/use-list-state';
import { CollectTab } from './collect-tab';
import { HeldMoneyTab } from './held-money-tab';
import { ReceiptDialog } from './receipt-dialog';
import { ShiftsTab } from './shifts-tab';
import { VoidRequestsTab } from './void-requests-tab';

const tabs = ['collect', 'shifts', 'voids', 'held'] as const;

/** The cash desk: collecting on the left of everything, the book behind its tabs. */
export function CashScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const search = useSearch({ strict: false });
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
          {tab === 'collect' && <CollectTab />}
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
