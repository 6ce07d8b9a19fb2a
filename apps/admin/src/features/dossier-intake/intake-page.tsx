import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useIsOffline } from '../../app/use-is-offline';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { ApplicantSection } from './applicant-section';
import { CollectionNotice } from './collection-notice';
import { DraftConflict } from './draft-conflict';
import type { DraftMirror } from './draft-mirror';
import { DraftHandOver } from './draft-hand-over';
import { focusWhenShown } from './focus-when-shown';
import { firstFieldOf } from './first-field';
import { GuidancePanel } from './guidance-panel';
import { IntakeActs, IntakeTools } from './intake-buttons';
import { mainActOf } from './intake-acts';
import { IntakeDialog, type IntakeDialogName } from './intake-dialog';
import { IntakeDuplicates, undecidedOf } from './intake-duplicates';
import type { IntakeForm } from './intake-form';
import classes from './intake-page.module.css';
import { IntakeReview } from './intake-review';
import { anotherFor, batchAfter, begunDraft } from './next-intake';
import { PapersChanged } from './papers-changed';
import { PapersSection } from './papers-section';
import { ProcedureSection } from './procedure-section';
import { ProvisionalSlipAct } from './provisional-slip';
import { ReceiptPanel } from './receipt-panel';
import { handScansOn } from './file-scans';
import { UnansweredNotice } from './unanswered-notice';
import { usePaperScans } from './use-paper-scans';
import { useIntake, type OpenedDraft } from './use-intake';
import { useIntakeAct, type Opened } from './use-intake-act';

interface IntakePageProps {
  opened: OpenedDraft;
  mirror: DraftMirror;
}

const fieldIds: Readonly<Record<string, string>> = { 'limit.value': 'limit' };

/** One intake on one page: left what is entered, right what follows from it. */
export function IntakePage({ opened, mirror }: IntakePageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const isOffline = useIsOffline();
  const entered = useIntake(opened, mirror);
  const { form, check, procedure, facts, me, saver } = entered;
  const [dossier, setDossier] = useState<Opened>();
  const [dialog, setDialog] = useState<IntakeDialogName>();
  const [isGuided, setGuided] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const papersList = useRef<HTMLDivElement>(null);
  const act = useIntakeAct(
    entered,
    (next) => {
      const filed = handScansOn(opened.draftId, me.staff.id, next.dossier, form.files);
      void filed.then(() => {
        setDialog(undefined);
        setDossier(next);
      });
    },
    () => {
      setDialog(undefined);
      setComparing(true);
    },
  );

  const intake = act.mayOnlyRepeat ? { ...entered, change: () => undefined } : entered;
  const { change } = intake;
  const scans = usePaperScans(opened.draftId, form, change);
  const [openedAt] = useState(() => firstFieldOf(opened.form));
  useEffect(() => focusWhenShown(openedAt), [openedAt]);
  const begin = (content?: IntakeForm) =>
    void navigate({ to: '/intake/$draftId', params: begunDraft(mirror, content) });
  const beginBatch = (content: IntakeForm) =>
    void navigate({ to: '/intake/$draftId/batch', params: begunDraft(mirror, content) });
  if (dossier)
    return (
      <ReceiptPanel
        opened={dossier}
        onNext={() => begin()}
        onAnother={() => begin(anotherFor(form))}
        onBatch={() => beginBatch(batchAfter(form, dossier.dossier, t('work.batch.sameVisit')))}
      />
    );

  const mainAct = mainActOf({
    papers: facts.papers,
    ticks: form.ticks,
    isGateOpen: check.data?.gate.open ?? true,
    mayRequestSupplement: may('dossier.requestSupplement'),
  });
  const isUndecided = check.isCurrent && undecidedOf(form, check.data).length > 0;
  const runMain = () => {
    if (isUndecided && mainAct !== 'handOver' && act.isFit(mainAct === 'receive'))
      return setComparing(true);
    if (mainAct === 'receive') {
      if (act.isFit(true)) act.send({ firstAct: 'receive' });
      return;
    }
    if (mainAct === 'handOver') return void saver.saveNow().then(() => setDialog('handOver'));
    openDialog(mainAct);
  };
  const openDialog = (name: IntakeDialogName) => {
    if (act.isFit(false)) setDialog(name);
  };
  const toPapers = () => papersList.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  const sheet = { form, change, errors: act.errors };
  const acts = () => {
    if (act.mayOnlyRepeat) return <Text size="sm">{t('intake.unanswered.locked')}</Text>;
    if (isOffline && !act.isUnanswered) return <ProvisionalSlipAct intake={intake} />;
    const { isPending } = act.command;
    return <IntakeActs {...{ mainAct, isPending }} onMain={runMain} onOpen={openDialog} />;
  };
  return (
    <div className={classes.desk}>
      <PageHeader
        title={t('intake.title')}
        hasError={act.summary !== undefined}
        acts={
          <IntakeTools
            intake={intake}
            onNext={() => begin()}
            onGuidance={() => setGuided(!isGuided)}
          />
        }
      />
      <DraftConflict intake={intake} />
      <UnansweredNotice command={act.command} />
      {form.consignment && <CollectionNotice collection={form.consignment} />}
      <PapersChanged changes={intake.changedPapers} onSeen={intake.onChangesSeen} />
      <ProblemAlert
        error={dialog && !act.mayOnlyRepeat ? undefined : (act.summary ?? act.command.error)}
        onRetry={act.summary ? undefined : act.command.retry}
        fieldId={(path) => fieldIds[path] ?? path}
        takesFocus
      />
      <fieldset className={classes.page} disabled={act.mayOnlyRepeat}>
        <div>
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
          <ApplicantSection {...sheet} onEnd={toPapers} />
          <PapersSection
            {...sheet}
            papers={facts.papers}
            list={papersList}
            scans={may('dossier.digitise') ? scans : undefined}
          />
        </div>
        <IntakeReview intake={intake} errors={act.errors} onCompare={() => setComparing(true)}>
          {acts()}
        </IntakeReview>
      </fieldset>
      {isGuided && form.procedureCode && (
        <GuidancePanel
          procedureCode={form.procedureCode}
          caseNo={form.caseNo}
          unitId={me.unit.id}
          isGateOpen={check.data?.gate.open ?? true}
          onClose={() => setGuided(false)}
        />
      )}
      {isComparing && !act.mayOnlyRepeat && check.data && (
        <IntakeDuplicates
          intake={intake}
          duplicates={check.data.duplicates}
          onSameMatter={(id) => void navigate({ to: '/dossiers/$id', params: { id } })}
          onDecided={act.command.reset}
          onClose={() => setComparing(false)}
        />
      )}
      {dialog === 'handOver' && !act.mayOnlyRepeat && (
        <DraftHandOver draftId={opened.draftId} onClose={() => setDialog(undefined)} />
      )}
      {dialog && dialog !== 'handOver' && !act.mayOnlyRepeat && (
        <IntakeDialog
          name={dialog}
          intake={intake}
          command={act.command}
          onConfirm={act.send}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}
