import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table';
import type { DatedRule } from './dated-rules';
import { templateChangesQuery } from './get-settings';
import { RuleList, WhenCell } from './rule-list';
import classes from './settings.module.css';
import { TemplateDialog } from './template-dialog';
import { templateRow, type TemplateRow } from './template-row';

const hasEnded = ({ retired }: TemplateRow) => retired;

/** What the messages to applicants say. */
export function TemplatesSection() {
  const { t } = useTranslation();
  const query = useQuery(templateChangesQuery);
  const rows = query.data?.items.map(templateRow);
  return (
    <RuleList<TemplateRow>
      caption={t('settings.section.templates')}
      addLabel={t('settings.template.add')}
      endLabel={t('settings.template.end')}
      empty={t('settings.template.empty')}
      rows={rows}
      error={query.error}
      onRetry={() => query.refetch()}
      keyOf={({ code }) => code}
      hasEnded={hasEnded}
      mayEnd={({ last }) => !last.retired}
      columns={useColumns()}
      words={(row) => (row.retired ? t('settings.template.retired') : `${row.title}\n${row.text}`)}
      dialog={(props) => (
        <TemplateDialog
          key={`${props.kind}.${props.rule?.key ?? ''}`}
          codes={(rows ?? []).map(({ code }) => code)}
          {...props}
        />
      )}
    />
  );
}

function useColumns(): Column<DatedRule<TemplateRow>>[] {
  const { t } = useTranslation();
  const shown = ({ now, last }: DatedRule<TemplateRow>) => now ?? last;
  return [
    {
      key: 'title',
      label: t('settings.template.title'),
      kind: 'name',
      width: 200,
      render: (rule) => (
        <>
          <Text>{shown(rule).title}</Text>
          <Text size="xs" c="dimmed" fw={400} className="code">
            {rule.key}
          </Text>
        </>
      ),
    },
    {
      key: 'text',
      label: t('settings.template.text'),
      kind: 'text',
      render: (rule) => <span className={classes.clipped}>{shown(rule).text}</span>,
    },
    {
      key: 'public',
      label: t('settings.template.public'),
      kind: 'short',
      width: 130,
      render: (rule) => t(shown(rule).isPublic ? 'settings.yes' : 'settings.no'),
    },
    {
      key: 'when',
      label: t('settings.when'),
      kind: 'status',
      width: 190,
      render: (rule) => <WhenCell rule={rule} hasEnded={hasEnded} />,
    },
  ];
}
