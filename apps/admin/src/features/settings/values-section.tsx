import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table';
import type { DatedRule } from './dated-rules';
import { settingsQuery } from './get-settings';
import { RuleList, WhenCell } from './rule-list';
import { SettingDialog } from './setting-dialog';
import { SettingProposals } from './setting-proposals';
import type { SettingRow } from './setting-fields';
import { useSettingWords } from './use-setting-words';
import { WithdrawDialog } from './withdraw-dialog';

const neverEnds = () => false;

/** The figures, times and accounts that a province sets for itself, each with its changes. */
export function ValuesSection() {
  const { t } = useTranslation();
  const words = useSettingWords();
  const query = useQuery(settingsQuery);
  const said = (row: SettingRow) =>
    words(row.key, row.value)
      .map(({ label, text }) => `${label}: ${text || t('settings.nothing')}`)
      .join('\n') || t('settings.nothing');
  return (
    <>
      <SettingProposals />
      <RuleList<SettingRow>
        caption={t('settings.section.values')}
        endLabel={t('settings.value.withdraw')}
        empty={t('settings.value.empty')}
        rows={query.data?.items}
        error={query.error}
        onRetry={() => query.refetch()}
        keyOf={({ key }) => key}
        hasEnded={neverEnds}
        mayEnd={({ coming }) => coming.length > 0}
        columns={useColumns(said)}
        words={said}
        dialog={({ kind, rule, onRefresh, onClose }) =>
          rule &&
          (kind === 'end' ? (
            <WithdrawDialog key={`end.${rule.key}`} rule={rule} onClose={onClose} />
          ) : (
            <SettingDialog
              key={`change.${rule.key}`}
              rule={rule}
              onRefresh={onRefresh}
              onClose={onClose}
            />
          ))
        }
      />
    </>
  );
}

function useColumns(said: (row: SettingRow) => string): Column<DatedRule<SettingRow>>[] {
  const { t } = useTranslation();
  const shown = ({ now, last }: DatedRule<SettingRow>) => now ?? last;
  return [
    {
      key: 'name',
      label: t('settings.what'),
      kind: 'name',
      width: 420,
      render: (rule) => (
        <>
          <Text>{t(`settings.value.name.${shown(rule).key}`)}</Text>
          <Text size="xs" c="dimmed" fw={400}>
            {t(`settings.value.meaning.${shown(rule).key}`)}
          </Text>
        </>
      ),
    },
    {
      key: 'value',
      label: t('settings.value.value'),
      kind: 'text',
      render: (rule) => <Text style={{ whiteSpace: 'pre-wrap' }}>{said(shown(rule))}</Text>,
    },
    {
      key: 'when',
      label: t('settings.when'),
      kind: 'status',
      width: 190,
      render: (rule) => <WhenCell rule={rule} hasEnded={neverEnds} />,
    },
  ];
}
