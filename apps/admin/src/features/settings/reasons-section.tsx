import { Text } from '@mantine/core';
import { wholeShare } from '@motcua/shared-money';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table';
import { useFormats } from '../../ui/use-formats';
import type { DatedRule } from './dated-rules';
import { reasonChangesQuery, type ReasonChange } from './get-settings';
import { ReasonDialog } from './reason-dialog';
import { RuleList, WhenCell } from './rule-list';
import { useActName } from './use-act-name';

const hasEnded = ({ retired }: ReasonChange) => retired;

/** From which reasons the dialogs of acts offer to choose. */
export function ReasonsSection() {
  const { t } = useTranslation();
  const actsOf = useActWords();
  const query = useQuery(reasonChangesQuery);
  const items = query.data?.items;
  return (
    <RuleList<ReasonChange>
      caption={t('settings.section.reasons')}
      addLabel={t('settings.reason.add')}
      endLabel={t('settings.reason.end')}
      empty={t('settings.reason.empty')}
      rows={items}
      error={query.error}
      onRetry={() => query.refetch()}
      keyOf={({ code }) => code}
      hasEnded={hasEnded}
      mayEnd={({ last }) => !last.retired}
      columns={useColumns()}
      words={(row) =>
        row.retired ? t('settings.reason.retired') : `${row.vi}\n${row.en}\n${actsOf(row)}`
      }
      dialog={(props) => (
        <ReasonDialog
          key={`${props.kind}.${props.rule?.key ?? ''}`}
          codes={(items ?? []).map(({ code }) => code)}
          {...props}
        />
      )}
    />
  );
}

/** What a reason may be given for, with the share of a charge it takes off where that is not all. */
function useActWords(): (row: ReasonChange) => string {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const actName = useActName();
  return ({ actions, exemptPerMille }) =>
    actions
      .map((act) =>
        act === 'exemptCharge' && exemptPerMille < wholeShare
          ? t('settings.reason.shareOf', {
              act: actName(act),
              share: percent(exemptPerMille / wholeShare),
            })
          : actName(act),
      )
      .join(', ');
}

function useColumns(): Column<DatedRule<ReasonChange>>[] {
  const { t, i18n } = useTranslation();
  const actsOf = useActWords();
  const shown = ({ now, last }: DatedRule<ReasonChange>) => now ?? last;
  return [
    {
      key: 'words',
      label: t('settings.reason.words'),
      kind: 'name',
      render: (rule) => (
        <>
          <Text>{i18n.language === 'en' ? shown(rule).en : shown(rule).vi}</Text>
          <Text size="xs" c="dimmed" fw={400} className="code">
            {rule.key}
          </Text>
        </>
      ),
    },
    {
      key: 'actions',
      label: t('settings.reason.actions'),
      kind: 'text',
      render: (rule) => actsOf(shown(rule)),
    },
    {
      key: 'lines',
      label: t('settings.reason.lines'),
      kind: 'short',
      width: 130,
      render: (rule) => t(shown(rule).needsLines ? 'settings.yes' : 'settings.no'),
    },
    {
      key: 'ground',
      label: t('settings.reason.ground'),
      kind: 'text',
      width: 220,
      render: (rule) => shown(rule).legalGround,
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
