import { Tabs } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { PageHeader } from '../../ui/page-header';
import { DeadlinesSection } from './deadlines-section';
import { ReasonsSection } from './reasons-section';
import { ScannerTest } from './scanner-test';
import { TemplatesSection } from './templates-section';
import { TransferSection } from './transfer-section';
import { ValuesSection } from './values-section';

const sections = ['reasons', 'deadlines', 'templates', 'values', 'transfer', 'station'] as const;

type SectionName = (typeof sections)[number];

/** Who writes templates reads what they will be; the rest is open to whoever reads the catalogue. */
const requires: Readonly<Partial<Record<SectionName, string>>> = {
  reasons: 'catalogue.read',
  deadlines: 'catalogue.read',
  templates: 'catalogue.write',
  values: 'catalogue.read',
  transfer: 'transferScope.read',
};

/** What an office sets for itself: reasons, deadlines, the words of messages, figures, what the Post does; and this station. */
export function SettingsScreen() {
  const { section } = useParams({ strict: false });
  return <SettingsView section={section} />;
}

export function SettingsView({ section }: { section: string | undefined }) {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const own = sections.filter((each) => {
    const permission = requires[each];
    return permission === undefined || may(permission);
  });
  const shown = own.find((each) => each === section) ?? own[0] ?? 'station';
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(next) =>
          void navigate({ to: '/settings/$section', params: { section: next ?? shown } })
        }
      >
        <Tabs.List aria-label={t('settings.sections')} mb="sm">
          {own.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`settings.section.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shown}>
          {shown === 'reasons' && <ReasonsSection />}
          {shown === 'deadlines' && <DeadlinesSection />}
          {shown === 'templates' && <TemplatesSection />}
          {shown === 'values' && <ValuesSection />}
          {shown === 'transfer' && <TransferSection />}
          {shown === 'station' && <ScannerTest />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
