import { Group, Stack, Table, Text, Textarea } from '@mantine/core';
import type { LocalDate } from '@motcua/shared-time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../app/use-command';
import { ConflictPanel, type ComparedField } from '../../ui/conflict-panel';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages, isProblemOf } from '../../ui/problem-error';
import { shortestReason } from '../../ui/shortest-reason';
import { useFormats } from '../../ui/use-formats';

export interface Difference {
  label: string;
  old: string;
  next: string;
}

export interface ChangeNote {
  from: LocalDate | undefined;
  why: string;
}

/** What was written about a rule, whatever the rule is. */
export interface WrittenChange {
  note: ChangeNote;
  setNote: (note: ChangeNote) => void;
  differences: readonly Difference[];
  /** What somebody else has written meanwhile, beside what was typed here. */
  conflicts: readonly ComparedField[];
  takeTheirs: () => void;
}

interface ChangeDialogProps<Input, Answer> {
  title: string;
  act: string;
  isDangerous?: boolean;
  size?: number;
  form: WrittenChange;
  /** Old and new are shown where something that stands already is changed. */
  showsDifferences: boolean;
  /** Why it cannot be saved yet, besides the day and the reason. */
  lack?: string;
  /** Days on which the rule changes already; one change a day. */
  takenDays?: readonly string[];
  command: Command<Input, Answer>;
  onConfirm: () => void;
  /** Reads anew what stands today. */
  onRefresh: () => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

/** Something of the desk's rules changes from a day on: old, new, since when and why. */
export function ChangeDialog<Input, Answer>(props: ChangeDialogProps<Input, Answer>) {
  const { form, command, children } = props;
  const { note, setNote } = form;
  const { t } = useTranslation();
  const { day } = useFormats();
  const conflict = isProblemOf(command.error, 'staleVersion') ? command.error : undefined;
  const faults = fieldMessages(command.error);
  const blocked = () => {
    if (props.lack) return props.lack;
    if (!note.from) return t('settings.noDay');
    if (props.takenDays?.includes(note.from)) return t('settings.dayTaken');
    return note.why.trim().length < shortestReason ? t('settings.noWhy') : undefined;
  };
  return (
    <Dialog title={props.title} onClose={props.onClose} size={props.size ?? 760}>
      <Stack gap="md">
        {conflict ? (
          <ConflictPanel
            error={conflict}
            fields={form.conflicts}
            onKeepMine={() => void props.onRefresh().then(() => command.reset())}
            onTakeTheirs={() =>
              void props.onRefresh().then(() => {
                form.takeTheirs();
                command.reset();
              })
            }
          />
        ) : (
          <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
        )}
        {children}
        <Differences rows={props.showsDifferences ? form.differences : []} />
        <Group align="flex-start" gap="md" wrap="nowrap">
          <LocalDateInput
            label={t('settings.from')}
            w={180}
            min={day(officeClock.now().toISOString())}
            tooEarly={t('settings.fromPast')}
            value={note.from}
            onChange={(from) => setNote({ ...note, from })}
            error={faults.validFrom}
          />
          <Textarea
            data-autofocus
            style={{ flex: 1 }}
            label={t('settings.why')}
            autosize
            minRows={1}
            maxRows={4}
            maxLength={500}
            value={note.why}
            onChange={(event) => setNote({ ...note, why: event.currentTarget.value })}
            error={faults.changeReason}
          />
        </Group>
        <DialogActs
          label={props.act}
          isDangerous={props.isDangerous}
          isPending={command.isPending}
          blockedBecause={blocked()}
          onRun={props.onConfirm}
          onClose={props.onClose}
        />
      </Stack>
    </Dialog>
  );
}

function Differences({ rows }: { rows: readonly Difference[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Table aria-label={t('settings.differences')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={160}>{t('settings.what')}</Table.Th>
          <Table.Th>{t('settings.old')}</Table.Th>
          <Table.Th>{t('settings.new')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ label, old, next }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row">{label}</Table.Th>
            <Table.Td>
              <Text td="line-through" c="dimmed">
                {old}
              </Text>
            </Table.Td>
            <Table.Td>
              <Text fw={600}>{next}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
