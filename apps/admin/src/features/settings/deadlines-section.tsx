import { Text } from '@mantine/core';
import { stageNames } from '@motcua/dossier-domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table';
import type { DatedRule } from './dated-rules';
import { DeadlineDialog } from './deadline-dialog';
import { useDeadlineWords } from './deadline-words';
import { deadlineChangesQuery, type DeadlineChange } from './get-settings';
import { RuleList, WhenCell } from './rule-list';

const hasEnded = ({ ended }: DeadlineChange) => ended;

export const deadlineKey = ({
  procedureCode,
  stage,
}: Pick<DeadlineChange, 'procedureCode' | 'stage'>) => `${procedureCode ?? ''}/${stage}`;

/** How long each stage may take, for all procedures or for one. */
export function DeadlinesSection() {
  const { t } = useTranslation();
  const words = useDeadlineWords();
  const query = useQuery(deadlineChangesQuery);
  const items = query.data?.items.toSorted(
    (a, b) => stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage),
  );
  return (
    <RuleList<DeadlineChange>
      caption={t('settings.section.deadlines')}
      addLabel={t('settings.deadline.add')}
      endLabel={t('settings.deadline.end')}
      empty={t('settings.deadline.empty')}
      rows={items}
      error={query.error}
      onRetry={() => query.refetch()}
      keyOf={deadlineKey}
      hasEnded={hasEnded}
      mayEnd={({ last }) => last.procedureCode !== null && !last.ended}
      columns={useColumns()}
      words={(row) => (row.ended ? t('settings.deadline.ended') : words(row))}
      dialog={(props) => (
        <DeadlineDialog
          key={`${props.kind}.${props.rule?.key ?? ''}`}
          taken={(items ?? []).map(deadlineKey)}
          {...props}
        />
      )}
    />
  );
}

function useColumns(): Column<DatedRule<DeadlineChange>>[] {
  const { t } = useTranslation();
  const words = useDeadlineWords();
  const shown = ({ now, last }: DatedRule<DeadlineChange>) => now ?? last;
  return [
    {
      key: 'stage',
      label: t('settings.deadline.stage'),
      kind: 'name',
      render: (rule) => t(`dossiers.stage.${shown(rule).stage}`),
    },
    {
      key: 'procedure',
      label: t('settings.deadline.procedure'),
      kind: 'text',
      render: (rule) => {
        const { procedureCode, procedureName } = shown(rule);
        if (procedureCode === null) return t('settings.deadline.all');
        return (
          <>
            <Text>{procedureName}</Text>
            <Text size="xs" c="dimmed" fw={400} className="code">
              {procedureCode}
            </Text>
          </>
        );
      },
    },
    {
      key: 'rule',
      label: t('settings.deadline.limit'),
      kind: 'text',
      render: (rule) => (shown(rule).ended ? t('settings.deadline.ended') : words(shown(rule))),
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
