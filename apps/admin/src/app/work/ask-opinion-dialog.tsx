import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { addDays, type LocalDate } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { useKeptText } from '../../ui/kept-text';
import { LocalDateInput } from '../../ui/local-date-input';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import { useNamedUnits } from '../units';
import { useAskOpinion } from './opinions';

interface AskOpinionDialogProps {
  dossier: { id: string; code: string; competentUnit: { id: string } };
  onClose: () => void;
}

/** Days until the answer that are proposed; the law gives the agencies three. */
const usualDays = 3;

/** Which unit, what, and until when; while it has not answered, it may read the dossier. */
export function AskOpinionDialog({ dossier, onClose }: AskOpinionDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { day } = useFormats();
  const { id, code } = dossier;
  const today = day(officeClock.now().toISOString());
  const [unitId, setUnitId] = useState<string | null>(null);
  const [question, setQuestion] = useKeptText(`opinion.${id}`);
  const [answerBy, setAnswerBy] = useState<LocalDate | undefined>(addDays(today, usualDays));
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
    command.run({ id, unitId, question: question.normalize('NFC').trim(), answerBy });
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
        <LocalDateInput
          label={t('work.opinion.answerBy')}
          w={180}
          min={addDays(today, 1)}
          value={answerBy}
          onChange={setAnswerBy}
          error={faults.answerBy}
        />
        <Group justify="flex-end" align="flex-start">
          <Button onClick={onClose}>{t('common.close')}</Button>
          <MainAct
            label={t('work.opinion.ask')}
            isPending={command.isPending}
            blockedBecause={lack()}
            onRun={ask}
          />
        </Group>
      </Stack>
    </Dialog>
  );
}
