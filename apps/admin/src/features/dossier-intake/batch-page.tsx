import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptText } from '../../ui/kept-text';
import { MainAct } from '../../ui/main-act';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { ApplicantSection } from './applicant-section';
import { BatchAnswer } from './batch-answer';
import { BatchList, rowFieldId } from './batch-list';
import {
  blankRow,
  filledRows,
  mostBatchRows,
  numberFault,
  rowRequest,
  rowsOf,
  type BatchRow,
} from './batch-rows';
import { DraftConflict } from './draft-conflict';
import type { DraftMirror } from './draft-mirror';
import { firstFieldOf } from './first-field';
import { focusWhenShown } from './focus-when-shown';
import { IntakeDuplicates, undecidedOf } from './intake-duplicates';
import { alsoOtherMatters } from './intake-form';
import { requestOf } from './intake-request';
import classes from './intake-page.module.css';
import { begunDraft } from './next-intake';
import { PapersChanged } from './papers-changed';
import { PapersSection } from './papers-section';
import { ProcedureSection } from './procedure-section';
import { batchReceipts, useReceiveBatch, type ReceivedBatch } from './receive-batch';
import { useIntake, type OpenedDraft } from './use-intake';
import { useIntakeAct } from './use-intake-act';

interface BatchPageProps {
  opened: OpenedDraft;
  mirror: DraftMirror;
}

interface Answer {
  batch: ReceivedBatch;
  rows: readonly BatchRow[];
  isPrintBlocked: boolean;
}

const isReady = ({ form }: OpenedDraft) =>
  firstFieldOf(form) === 'components' && form.ticks.length > 0;

/** One procedure and one person above, one line for each dossier below. */
export function BatchPage({ opened, mirror }: BatchPageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const intake = useIntake(opened, mirror);
  const { form, change, check, procedure, facts, saver } = intake;
  const [kept, keep] = useKeptText(`batch.${opened.draftId}`);
  const [answer, setAnswer] = useState<Answer>();
  const [isComparing, setComparing] = useState(false);
  const sent = useRef<readonly BatchRow[]>([]);
  const papersList = useRef<HTMLDivElement>(null);
  const looks = useIntakeAct(intake, () => undefined);
  const rows = rowsOf(kept);
  const setRows = (next: readonly BatchRow[]) => keep(JSON.stringify(next));
  const ready = filledRows(rows);
  const hasPages = (check.data?.fees ?? []).some(({ pageRule }) => pageRule);
  const command = useReceiveBatch((batch) => {
    saver.end();
    setRows([blankRow]);
    const isPrinted =
      batch.received === 0 || window.open(batchReceipts(batch.id), '_blank') !== null;
    setAnswer({ batch, rows: sent.current, isPrintBlocked: !isPrinted });
  });
  const [openedAt] = useState(() =>
    isReady(opened) ? rowFieldId(0, 'copies') : firstFieldOf(opened.form),
  );
  useEffect(() => focusWhenShown(openedAt), [openedAt]);

  const found = check.data?.duplicates ?? [];
  const isUndecided = check.isCurrent && undecidedOf(form, check.data).length > 0;
  const send = async () => {
    if (command.isPending || !looks.isFit(true)) return;
    const faulty = rows.findIndex((row) => numberFault(row, hasPages));
    if (faulty >= 0 || ready.length === 0) {
      const row = rows[Math.max(faulty, 0)] ?? blankRow;
      const field = numberFault(row, hasPages) ?? 'copies';
      return document.getElementById(rowFieldId(Math.max(faulty, 0), field))?.focus();
    }
    if (isUndecided) return setComparing(true);
    await saver.saveNow();
    sent.current = ready;
    const {
      note: _oneByOne,
      earlierAppointment: _ofOne,
      ...matter
    } = requestOf(form, t('intake.representative'), check.data?.duplicates);
    const draftId = saver.isOnServer ? saver.draftId : undefined;
    command.run({ ...matter, draftId, rows: ready.map((row) => rowRequest(row, hasPages)) });
  };
  if (answer)
    return (
      <BatchAnswer
        {...answer}
        onNext={() => void navigate({ to: '/intake/$draftId', params: begunDraft(mirror) })}
        onMend={() => {
          const received = answer.batch.rows.flatMap(({ dossier }) => dossier?.id ?? []);
          const notDuplicate = alsoOtherMatters(form, received, t('work.batch.sameVisit'));
          const { draftId } = begunDraft(mirror, { ...form, notDuplicate });
          const refused = answer.rows.filter((_row, at) => !answer.batch.rows[at]?.ok);
          sessionStorage.setItem(`motcua.kept.batch.${draftId}`, JSON.stringify(refused));
          void navigate({ to: '/intake/$draftId/batch', params: { draftId } });
        }}
      />
    );
  const sheet = { form, change, errors: looks.errors };
  return (
    <div className={classes.desk}>
      <div className={classes.pinned}>
        <PageHeader
          title={t('work.batch.title')}
          hasError={looks.summary !== undefined}
          acts={
            <MainAct
              label={t('work.batch.receive', { count: ready.length })}
              isPending={command.isPending}
              blockedBecause={ready.length === 0 ? t('work.batch.noRows') : undefined}
              onRun={() => void send()}
            />
          }
        />
      </div>
      <DraftConflict intake={intake} />
      <PapersChanged changes={intake.changedPapers} onSeen={intake.onChangesSeen} />
      <ProblemAlert
        error={looks.summary ?? command.error}
        onRetry={looks.summary ? undefined : command.retry}
        takesFocus
      />
      <ProcedureSection
        {...sheet}
        procedure={procedure}
        check={check.data}
        needsLimit={facts.needsLimit}
        onProcedure={(chosen) => {
          intake.chooseProcedure(chosen);
          focusWhenShown(chosen.caseCount === 1 ? 'applicant.personalId' : 'caseNo');
        }}
        onCase={() => focusWhenShown('applicant.personalId')}
      />
      <ApplicantSection
        {...sheet}
        onEnd={() => papersList.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
      />
      {found.length > 0 && (
        <Group mb="sm" role={isUndecided ? 'alert' : 'note'}>
          <Text c={isUndecided ? 'var(--danger)' : undefined}>
            {t(isUndecided ? 'work.batch.undecided' : 'work.batch.decided', {
              count: found.length,
            })}
          </Text>
          <Button size="compact-md" onClick={() => setComparing(true)}>
            {t('intake.compareDuplicates')}
          </Button>
        </Group>
      )}
      <PapersSection {...sheet} papers={facts.papers} list={papersList} />
      <Section
        title={t('work.batch.rows')}
        note={
          <Text c="dimmed">
            {t('work.batch.count', { count: ready.length, most: mostBatchRows })}
          </Text>
        }
      >
        <Text size="xs" c="dimmed" mb={4}>
          {t('work.batch.keys')}
        </Text>
        <BatchList rows={rows} hasPages={hasPages} onChange={setRows} />
      </Section>
      {isComparing && (
        <IntakeDuplicates
          intake={intake}
          duplicates={found}
          onDecided={command.reset}
          onClose={() => setComparing(false)}
        />
      )}
    </div>
  );
}
