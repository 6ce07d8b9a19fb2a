import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptText } from '../../ui/kept-text';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useMay, useMe } from '../session';
import { notesQuery, useWriteNote } from './notes';

interface NotesPanelProps {
  dossierId: string;
  reason?: string;
}

/** What colleagues noted; what is being typed is kept for this person until it is saved. */
export function NotesPanel({ dossierId, reason }: NotesPanelProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const may = useMay();
  const { staff } = useMe();
  const notes = useQuery(notesQuery(dossierId, reason));
  const [text, keep] = useKeptText(`note.${staff.id}.${dossierId}`);
  const command = useWriteNote(dossierId, () => keep(''));
  const note = text.normalize('NFC').trim();
  const save = () => note && command.run(note);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    save();
  };
  return (
    <Section title={t('work.notes.title')}>
      <ProblemAlert error={command.error ?? notes.error} onRetry={command.retry} />
      {may('dossier.transfer', 'dossier.decide') && (
        <Stack gap={4} mb="sm">
          <Textarea
            aria-label={t('work.notes.write')}
            placeholder={t('work.notes.internal')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            value={text}
            onChange={(event) => keep(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          {note && (
            <Group justify="flex-end">
              <Button size="compact-md" loading={command.isPending} onClick={save}>
                {t('work.notes.save')}
              </Button>
            </Group>
          )}
        </Stack>
      )}
      {notes.data?.items.length === 0 && <Text c="dimmed">{t('work.notes.none')}</Text>}
      <Stack gap="sm">
        {notes.data?.items.map(({ no, text: words, writtenAt, writtenBy }) => (
          <div key={no}>
            <Text size="xs" c="dimmed">
              {writtenBy.fullName} · {dateTime(writtenAt)}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{words}</Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
