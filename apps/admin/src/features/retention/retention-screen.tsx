import { Tabs } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { PageHeader } from '../../ui/page-header';
import { useListState } from '../../ui/use-list-state';
import { DueTab } from './due-tab';
import { ProposalsTab } from './proposals-tab';
import { RulesTab } from './rules-tab';

const tabs = ['due', 'proposals', 'rules'] as const;

/** What may be destroyed, who said so, and how long everything is kept. */
export function RetentionScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const search = useSearch({ from: '/signed-in/retention' });
  const list = useListState();
  const own = tabs.filter(
    (each) =>
      each === 'rules' ||
      (each === 'due' ? may('retention.propose') : may('retention.propose', 'retention.confirm')),
  );
  const tab = own.find((each) => each === search.tab) ?? own[0] ?? 'rules';
  return (
    <>
      <PageHeader title={t('keeping.retention.title')} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => list.change({ tab: next, id: undefined, do: undefined })}
      >
        <Tabs.List aria-label={t('keeping.retention.tabs')} mb="sm">
          {own.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`keeping.retention.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {tab === 'due' && <DueTab after={search.after} />}
          {tab === 'proposals' && <ProposalsTab after={search.after} openId={search.id} />}
          {tab === 'rules' && <RulesTab isSetting={search.do === 'setRule'} />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
