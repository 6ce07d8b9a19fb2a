import { Box, Button, Group, Switch, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { MainAct } from '../../ui/main-act';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { datedRules, isLive, type DatedRow, type DatedRule } from './dated-rules';
import classes from './settings.module.css';

/** Which dialog stands over the list. */
export type RuleDialogName = 'add' | 'change' | 'end';

export interface RuleDialogProps<Row extends DatedRow> {
  kind: RuleDialogName;
  /** Nothing where one is added. */
  rule: DatedRule<Row> | undefined;
  onRefresh: () => Promise<unknown>;
  onClose: () => void;
}

interface RuleListProps<Row extends DatedRow & Author> {
  caption: string;
  /** Absent where nothing can be added. */
  addLabel?: string;
  endLabel: string;
  empty: string;
  rows: readonly Row[] | undefined;
  error: Error | null;
  onRetry: () => Promise<unknown>;
  keyOf: (row: Row) => string;
  hasEnded: (row: Row) => boolean;
  mayEnd: (rule: DatedRule<Row>) => boolean;
  columns: readonly Column<DatedRule<Row>>[];
  /** What a row says, in one line of its history. */
  words: (row: Row) => string;
  dialog: (props: RuleDialogProps<Row>) => React.ReactNode;
}

interface Author {
  setBy?: string | null;
  setAt?: string | null;
  /** The second person, where two change it. */
  confirmedBy?: string | null;
}

const dialogs = ['add', 'change', 'end'] as const satisfies readonly RuleDialogName[];

/** Rules in force and coming; the chosen one shows what it was, is and will be. */
export function RuleList<Row extends DatedRow & Author>(props: RuleListProps<Row>) {
  const { rows, keyOf, hasEnded, mayEnd } = props;
  const { t } = useTranslation();
  const mayWrite = useMay()('catalogue.write');
  const list = useListState();
  const search: Partial<Record<'id' | 'do' | 'all', string>> = useSearch({ strict: false });
  const rules = rows && datedRules(rows, keyOf);
  const shown = rules?.filter((rule) => search.all === '1' || isLive(rule, hasEnded));
  const chosen = rules?.find(({ key }) => key === search.id);
  const kind = dialogs.find((each) => each === search.do);
  const open = (id: string | undefined, dialog?: RuleDialogName) => list.keep({ id, do: dialog });
  return (
    <>
      <Group justify="space-between" mb="sm">
        {props.addLabel && (
          <Switch
            label={t('settings.withEnded')}
            checked={search.all === '1'}
            onChange={(event) => list.keep({ all: event.currentTarget.checked ? '1' : undefined })}
          />
        )}
        {mayWrite && props.addLabel && (
          <MainAct label={props.addLabel} onRun={() => open(undefined, 'add')} />
        )}
      </Group>
      <DataTable<DatedRule<Row>>
        caption={props.caption}
        columns={props.columns}
        rows={shown}
        rowKey={({ key }) => key}
        onOpen={({ key }) => open(key)}
        currentKey={chosen?.key}
        rowActs={mayWrite ? { KeyS: ({ key }) => open(key, 'change') } : undefined}
        rowActNotes={mayWrite ? [{ keys: 'S', label: t('settings.change') }] : undefined}
        empty={{ sentence: props.empty }}
        error={props.error}
        onRetry={() => void props.onRetry()}
      />
      {chosen && (
        <Box key={chosen.key} ref={showWhole} mt="sm">
          <Section
            title={t('settings.history')}
            acts={
              <Group gap="sm">
                {mayWrite && (
                  <Button onClick={() => open(chosen.key, 'change')}>{t('settings.change')}</Button>
                )}
                {mayWrite && mayEnd(chosen) && (
                  <Button color="danger" variant="outline" onClick={() => open(chosen.key, 'end')}>
                    {props.endLabel}
                  </Button>
                )}
                <Button onClick={() => open(undefined)}>{t('common.close')}</Button>
              </Group>
            }
          >
            <Box mb="sm">{props.columns[0]?.render(chosen)}</Box>
            <RuleHistory rule={chosen} words={props.words} />
          </Section>
        </Box>
      )}
      {mayWrite &&
        kind &&
        (kind === 'add' || chosen) &&
        props.dialog({
          kind,
          rule: kind === 'add' ? undefined : chosen,
          onRefresh: props.onRetry,
          onClose: () => open(chosen?.key),
        })}
    </>
  );
}

/** Below a long list what was opened would stay out of sight. */
const showWhole = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

function RuleHistory<Row extends DatedRow & Author>({
  rule,
  words,
}: {
  rule: DatedRule<Row>;
  words: (row: Row) => string;
}) {
  const { t } = useTranslation();
  const { date, dateTime } = useFormats();
  return (
    <ol className={classes.history}>
      {rule.rows.toReversed().map((row) => (
        <li key={`${row.validFrom}/${row.setAt ?? ''}`} data-time={row.time}>
          <Text fw={600}>{t(`settings.time.${row.time}`, { date: date(row.validFrom) })}</Text>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{words(row)}</Text>
          <Text size="xs" c="dimmed">
            {row.setBy && row.setAt
              ? t('settings.changedBy', {
                  name: row.setBy,
                  time: dateTime(row.setAt),
                  reason: row.changeReason ?? '',
                })
              : t('settings.builtin')}
          </Text>
          {row.confirmedBy && (
            <Text size="xs" c="dimmed">
              {t('settings.confirmedBy', { name: row.confirmedBy })}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Since when a rule holds, and what is coming. */
export function WhenCell<Row extends DatedRow>({
  rule,
  hasEnded,
}: {
  rule: DatedRule<Row>;
  hasEnded: (row: Row) => boolean;
}) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { now, coming } = rule;
  return (
    <>
      {now && (
        <Text>
          {t(hasEnded(now) ? 'settings.endedSince' : 'settings.since', {
            date: date(now.validFrom),
          })}
        </Text>
      )}
      {coming.map((row) => (
        <Text key={row.validFrom} fw={600} c="var(--warn)">
          {t(hasEnded(row) ? 'settings.endsFrom' : 'settings.changesFrom', {
            date: date(row.validFrom),
          })}
        </Text>
      ))}
    </>
  );
}
