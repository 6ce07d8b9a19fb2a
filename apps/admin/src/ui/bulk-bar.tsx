import { Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './bulk-bar.module.css';
import type { BulkAct, RowAnswer } from './bulk-act';
import { ProblemAlert } from './problem-alert';
import type { Selection } from './use-selection';

interface BulkBarProps<Row> {
  acts: readonly BulkAct<Row>[];
  selection: Selection<Row>;
  rowKey: (row: Row) => string;
  rowName?: (row: Row) => string;
}

/** Acts on the chosen rows; every row gets its own answer. */
export function BulkBar<Row>({ acts, selection, rowKey, rowName }: BulkBarProps<Row>) {
  const { t } = useTranslation();
  // An act may take the rows out of the list; its answers still have to name them.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const mutation = useMutation<RowAnswer[] | undefined, Error, BulkAct<Row>>({
    mutationFn: (act) => {
      setNames(new Map(selection.rows.map((row) => [rowKey(row), rowName?.(row) ?? rowKey(row)])));
      return act.run(selection.rows);
    },
    onSuccess: (answers) => answers && selection.clear(),
  });
  const answers = mutation.data;
  if (selection.rows.length === 0 && !answers && !mutation.error) return null;
  const nameOf = (key: string) => names.get(key) ?? key;
  return (
    <div className={classes.bar}>
      {selection.rows.length > 0 && (
        <Group gap="sm">
          <Text fw={600} role="status">
            {t('kit.table.selected', { count: selection.rows.length })}
          </Text>
          {acts.map((act) => (
            <Button
              key={act.label}
              loading={mutation.isPending}
              onClick={() => mutation.mutate(act)}
            >
              {act.label}
            </Button>
          ))}
          <Button variant="subtle" onClick={selection.clear}>
            {t('kit.table.clear')}
          </Button>
        </Group>
      )}
      <ProblemAlert error={mutation.error} />
      {answers && <Answers answers={answers} nameOf={nameOf} onClose={mutation.reset} />}
    </div>
  );
}

interface AnswersProps {
  answers: RowAnswer[];
  nameOf: (key: string) => string;
  onClose: () => void;
}

function Answers({ answers, nameOf, onClose }: AnswersProps) {
  const { t } = useTranslation();
  const done = answers.filter(({ ok }) => ok).length;
  return (
    <div role="status" aria-label={t('kit.table.answer')}>
      <Group justify="space-between">
        <Text fw={600}>{t('kit.table.done', { done, count: answers.length })}</Text>
        <Button variant="subtle" onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
      <List listStyleType="none">
        {answers.map(({ rowKey, ok, sentence }) => (
          <List.Item
            key={rowKey}
            icon={
              ok ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />
            }
          >
            <span className="code">{nameOf(rowKey)}</span>: {sentence || t('kit.table.rowDone')}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
