import { Checkbox, Select, Stack, Text, Textarea } from '@mantine/core';
import { addDays, type LocalDate } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { useKeptText } from '../../ui/kept-text';
import { LocalDateInput } from '../../ui/local-date-input';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import { useNamedUnits } from '../units';
import { useDeadlineDays } from './use-deadline-days';
import { givablePapersQuery, useAskOpinion } from './opinions';

interface AskOpinionDialogProps {
  dossier: { id: string; code: string; competentUnit: { id: string } };
  onClose: () => void;
}

/** Days until the answer that are proposed; the law gives the agencies three. */
const usualDays = 3;

/** Which unit, what, until when, and which papers it may read until it has answered. */
export function AskOpinionDialog({ dossier, onClose }: AskOpinionDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { day } = useFormats();
  const { id, code } = dossier;
  const today = day(officeClock.now().toISOString());
  const [unitId, setUnitId] = useState<string | null>(null);
  const [question, setQuestion] = useKeptText(`opinion.${id}`);
  const days = useDeadlineDays(unitId === null ? null : { id: unitId });
  const [chosenDay, setAnswerBy] = useState<LocalDate | undefined | null>(null);
  const answerBy = chosenDay === null ? days.sameOrNextOpen(addDays(today, usualDays)) : chosenDay;
  const [papers, setPapers] = useState<number[]>([]);
  const units = useNamedUnits().filter((unit) => unit.id !== dossier.competentUnit.id);
  const command = useAskOpinion(() => {
    setQuestion('');
    say(t('work.opinion.asked', { code }));
    onClose();
  });
  const faults = fieldMessages(command.error);
  const lack = () => {
    if (!unitId) return t('work.opinion.noUnit');
    if (!question.trim()) return t('work.opinion.noQuestion');
    return answerBy ? undefined : t('work.opinion.noDay');
  };
  const ask = () => {
    if (!unitId || !answerBy) return;
    command.run({
      id,
      unitId,
      question: question.normalize('NFC').trim(),
      answerBy,
      documentNos: papers,
    });
  };
  return (
    <Dialog title={t('work.opinion.title', { code })} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
        <Select
          data-autofocus
          label={t('work.opinion.unit')}
          description={t('work.opinion.sight')}
          searchable
          data={units.map(({ id: value, name: label }) => ({ value, label }))}
          value={unitId}
          onChange={setUnitId}
          error={faults.unitId}
        />
        <Textarea
          label={t('work.opinion.question')}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={2000}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          error={faults.question}
        />
        <PapersToGive id={id} chosen={papers} onChoose={setPapers} error={faults.documentNos} />
        <LocalDateInput
          label={t('work.opinion.answerBy')}
          w={180}
          min={days.min}
          max={days.max}
          isOpen={days.isOpen}
          value={answerBy}
          onChange={setAnswerBy}
          error={faults.answerBy}
        />
        <DialogActs
          label={t('work.opinion.ask')}
          isPending={command.isPending}
          blockedBecause={lack()}
          onRun={ask}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}

interface PapersToGiveProps {
  id: string;
  chosen: readonly number[];
  onChoose: (chosen: number[]) => void;
  error?: string;
}

/** The asked unit reads what is ticked here, and nothing else of the dossier. */
function PapersToGive({ id, chosen, onChoose, error }: PapersToGiveProps) {
  const { t } = useTranslation();
  const query = useQuery(givablePapersQuery(id));
  const items = query.data?.items ?? [];
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data && items.length === 0)
    return <Text c="dimmed">{t('work.opinion.noPapersToGive')}</Text>;
  return (
    <Checkbox.Group
      label={t('work.opinion.papersToGive')}
      description={t('work.opinion.papersToGiveHint')}
      value={chosen.map(String)}
      onChange={(next) => onChoose(next.map(Number).sort((a, b) => a - b))}
      error={error}
    >
      <Stack gap={6} mt={6}>
        {items.map(({ no, fileName }) => (
          <Checkbox key={no} value={String(no)} label={fileName} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
