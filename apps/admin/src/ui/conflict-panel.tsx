import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from './problem-error';
import { useFormats } from './use-formats';

export interface ComparedField {
  label: string;
  mine: ReactNode;
  theirs: ReactNode;
}

interface ConflictPanelProps {
  /** The answer 412. */
  error: ProblemError;
  /** Only the fields that differ. */
  fields: readonly ComparedField[];
  /** Absent where what was typed can no longer be saved. */
  onKeepMine?: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved first: what differs, and the two ways on. Nothing typed is lost. */
export function ConflictPanel({ error, fields, onKeepMine, onTakeTheirs }: ConflictPanelProps) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const { changedBy, changedAt } = error.problem;
  const title =
    changedBy && changedAt
      ? t('problem.stale', { name: changedBy, time: time(changedAt) })
      : t('problem.staleUnknown');
  return (
    <Alert
      role="alert"
      color="warn"
      variant="outline"
      icon={<IconGitCompare size={20} aria-hidden />}
      title={title}
    >
      {fields.length === 0 ? (
        <Text>{t('problem.noDifference')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('problem.field')}</Table.Th>
              <Table.Th>{t('problem.mine')}</Table.Th>
              <Table.Th>{t('problem.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map(({ label, mine, theirs }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td>{mine}</Table.Td>
                <Table.Td>{theirs}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group mt="sm" gap="sm">
        {onKeepMine && <Button onClick={onKeepMine}>{t('problem.keepMine')}</Button>}
        <Button onClick={onTakeTheirs}>{t('problem.takeTheirs')}</Button>
      </Group>
    </Alert>
  );
}
