import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { KeyButton } from '../../ui/key-button';
import { useKeptChoice } from '../../ui/kept-text';
import { PageHeader } from '../../ui/page-header';
import { fieldMessages, isProblemOf, type ProblemError } from '../../ui/problem-error';
import { fieldProblem } from '../../ui/field-problem';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { CompareDialog } from '../dossiers/compare-dialog';
import { DocumentList } from '../dossiers/document-list';
import { DocumentUpload } from '../dossiers/document-upload';
import { papersOf } from '../dossiers/dossier-papers';
import { possibleDuplicatesQuery, type Dossier } from '../dossiers/get-dossier';
import { People } from '../dossiers/summary-tab';
import { useIntakeCheck } from './check-intake';
import { procedureQuery } from './get-procedures';
import { GuidancePanel } from './guidance-panel';
import { mainActOf } from './intake-acts';
import { IntakeActs } from './intake-buttons';
import { paperFaults } from './intake-faults';
import classes from './intake-page.module.css';
import { PapersSection } from './papers-section';
import type { Opened } from './use-intake-act';
import type { Ticked } from './use-reuse';
import { keptAsOf, useWaitingAct, WaitingDialogs, type WaitingDialogName } from './waiting-acts';
import { firstTicks, intakeOfDossier } from './waiting-form';
import { GivenMatter, WaitingReview } from './waiting-review';

interface WaitingIntakePageProps {
  dossier: Dossier;
  etag: string;
  onRefresh: () => Promise<unknown>;
  onOpened: (opened: Opened) => void;
}

/** The intake page over a dossier that came without its applicant: everything but the ticks is there. */
export function WaitingIntakePage({ dossier, etag, onRefresh, onOpened }: WaitingIntakePageProps) {
  const { t, i18n } = useTranslation();
  const { dateTime } = useFormats();
  const { unit } = useMe();
  const mayScan = useMay()('dossier.digitise');
  const [ticked, setTicked] = useKeptChoice<Ticked>(`${keptAsOf(dossier.id)}.papers`, {
    ticks: firstTicks(dossier),
    reused: [],
  });
  const [dialog, setDialog] = useState<WaitingDialogName>();
  const [shown, setShown] = useState<'guidance' | 'duplicates'>();
  const [tried, setTried] = useState<ProblemError>();
  const papersList = useRef<HTMLDivElement>(null);
  const { data: procedure } = useQuery(procedureQuery(dossier.procedure.code));
  const { data: similar } = useQuery(possibleDuplicatesQuery(dossier.id));
  const duplicates = similar?.items ?? [];
  const form = intakeOfDossier(dossier, ticked, procedure);
  // What is ticked is judged by the dossier's own version; today's would know other papers.
  const check = useIntakeCheck({ ...form, ticks: [] });
  const papers = papersOf(dossier);
  const act = useWaitingAct(dossier, etag, ticked, onOpened);
  const { command, send } = act;
  const { availableActions } = dossier;
  const mainAct = mainActOf({
    papers,
    ticks: form.ticks,
    isGateOpen: true,
    mayRequestSupplement: availableActions.includes('requestSupplement'),
  });
  const faults = paperFaults(form, { papers, needsLimit: false, needsUnit: false }).map(
    ({ path, code, values }) => ({ path, sentence: t(`intake.fault.${code}`, values) }),
  );
  const isUndecided = duplicates.some((each) => each.needsDecision && each.decision === null);
  const runMain = () => {
    if (mainAct === 'requestSupplement') return setDialog('requestSupplement');
    const language = i18n.language === 'en' ? 'en' : 'vi';
    if (faults.length > 0) return setTried(fieldProblem(faults, language, t('intake.fault.next')));
    if (isUndecided) return setShown('duplicates');
    send('receive');
  };
  const summary = faults.length > 0 ? tried : undefined;
  const refusal = isProblemOf(command.error, 'staleVersion') ? null : command.error;
  const errors = {
    ...fieldMessages(refusal),
    ...(summary && Object.fromEntries(faults.map(({ path, sentence }) => [path, sentence]))),
  };
  const sheet = {
    form,
    change: (patch: Partial<Ticked>) =>
      setTicked({ ticks: patch.ticks ?? ticked.ticks, reused: patch.reused ?? ticked.reused }),
    errors,
  };
  return (
    <div className={classes.desk}>
      <PageHeader
        title={t('intake.title')}
        takesFocus
        hasError={summary !== undefined}
        subtitle={t('intake.waiting.one', {
          code: dossier.code,
          channel: t(`dossier.channel.${dossier.channel}`),
          at: dateTime(dossier.registeredAt),
        })}
        acts={
          <KeyButton
            code="F4"
            label={t('guidance.open')}
            run={() => setShown(shown === 'guidance' ? undefined : 'guidance')}
          />
        }
      />
      <ProblemAlert
        error={dialog ? undefined : (summary ?? refusal)}
        onRetry={summary ? undefined : command.retry}
        takesFocus
      />
      <div className={classes.page}>
        <div>
          <GivenMatter dossier={dossier} />
          <Section title={t('intake.section.applicant')}>
            <People dossier={dossier} />
          </Section>
          <PapersSection
            {...sheet}
            papers={papers}
            list={papersList}
            files={({ no, shortName }) => (
              <>
                <DocumentList
                  dossier={dossier}
                  documents={dossier.components.find((each) => each.no === no)?.documents ?? []}
                />
                {mayScan && (
                  <DocumentUpload
                    dossierId={dossier.id}
                    purpose="component"
                    componentNo={no}
                    name={shortName}
                  />
                )}
              </>
            )}
          />
          {dossier.attachments.length > 0 && (
            <Section title={t('dossiers.attachments')}>
              <DocumentList dossier={dossier} documents={dossier.attachments} />
            </Section>
          )}
          {dossier.note && (
            <Section title={t('intake.note')}>
              <Text>{dossier.note}</Text>
            </Section>
          )}
        </div>
        <WaitingReview
          sheet={sheet}
          dossier={dossier}
          papers={papers}
          procedure={procedure}
          check={check}
          duplicates={duplicates}
          onCompare={() => setShown('duplicates')}
        >
          <IntakeActs
            mainAct={mainAct}
            isPending={command.isPending}
            possible={availableActions}
            onMain={runMain}
            onOpen={(name) => name !== 'handOver' && setDialog(name)}
          />
        </WaitingReview>
      </div>
      {shown === 'guidance' && (
        <GuidancePanel
          procedureCode={dossier.procedure.code}
          caseNo={dossier.procedure.caseNo}
          unitId={unit.id}
          isGateOpen
          onClose={() => setShown(undefined)}
        />
      )}
      {shown === 'duplicates' && (
        <CompareDialog dossier={dossier} onClose={() => setShown(undefined)} />
      )}
      <WaitingDialogs
        dossier={dossier}
        ticked={ticked}
        name={dialog}
        act={act}
        onRefresh={onRefresh}
        onClose={() => {
          setDialog(undefined);
          command.reset();
        }}
      />
    </div>
  );
}
