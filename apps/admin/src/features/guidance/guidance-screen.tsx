import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { useIsOffline } from '../../app/use-is-offline';
import { EmptyLine } from '../../ui/empty-line';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { isProblemOf, ProblemError } from '../../ui/problem-error';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { AnswerSheet } from './answer-sheet';
import { useBeginIntake } from './begin-intake';
import { CaseChoice } from './case-choice';
import { EverydayButtons } from './everyday-buttons';
import { guidanceQuery, receptionGateQuery } from './get-guidance';
import { GuidanceActs } from './guidance-acts';
import classes from './guidance.module.css';
import { keptSheet } from './kept-sheets';
import { QuestionBox } from './question-box';

export function GuidanceScreen() {
  const { code } = useParams({ strict: false });
  return <GuidanceDesk code={code} />;
}

/** Left the question, right the answer; nothing is registered here. */
export function GuidanceDesk({ code }: { code: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { q, case: caseText } = useSearch({ strict: false });
  const [chosenByHand, setChosenByHand] = useState<string>();
  const asked = useGuidance(code, caseText);
  const intake = useBeginIntake();
  const { guidance } = asked;

  const open = (chosen: string, question: string | undefined) => {
    setChosenByHand(chosen);
    intake.reset();
    const params = { code: chosen };
    void navigate({ to: '/guide/$code', params, search: { q: question, case: undefined } });
  };
  const keepQuestion = (question: string) =>
    void navigate({
      to: '.',
      search: (kept) => ({ ...kept, q: question || undefined }),
      replace: true,
    });
  const chooseCase = (caseNo: number) =>
    void navigate({ to: '.', search: (kept) => ({ ...kept, case: String(caseNo) }) });
  return (
    <>
      <PageHeader
        title={t('guidance.title')}
        isUpdating={asked.isUpdating}
        hasError={asked.error !== null}
        acts={
          guidance && (
            <GuidanceActs
              guidance={guidance}
              caseNo={asked.caseNo}
              isGateOpen={asked.isGateOpen}
              intake={intake}
            />
          )
        }
      />
      <ProblemAlert error={intake.error} onRetry={intake.retry} takesFocus />
      <div className={classes.desk}>
        <Section title={t('guidance.question')}>
          <QuestionBox
            question={q ?? ''}
            onAsk={keepQuestion}
            chosenCode={code}
            onChoose={(chosen) => open(chosen, q)}
          />
          <EverydayButtons chosenCode={code} onChoose={(chosen) => open(chosen, undefined)} />
          {guidance && guidance.cases.length > 1 && (
            <CaseChoice
              key={guidance.code}
              cases={guidance.cases}
              caseNo={asked.caseNo}
              onChange={chooseCase}
              takesFocus={chosenByHand === guidance.code}
            />
          )}
        </Section>
        <div>
          <Answer code={code} asked={asked} />
        </div>
      </div>
    </>
  );
}

type AskedGuidance = ReturnType<typeof useGuidance>;

/** The guidance of a procedure, and for the Post whether it may receive it. */
function useGuidance(code: string | undefined, caseText: string | undefined) {
  const { unit, staff } = useMe();
  const may = useMay();
  const inAddress = Number(caseText) || undefined;
  const question = { code: code ?? '', caseNo: inAddress, unitId: unit.id };
  const query = useQuery({ ...guidanceQuery(question), enabled: code !== undefined });
  const guidance = code === undefined || query.error ? undefined : query.data;
  // No answer of the server at all, as opposed to one that refuses.
  const isUnanswered = useIsOffline() || (query.error && !(query.error instanceof ProblemError));
  const kept = code !== undefined && isUnanswered ? keptSheet(question) : undefined;
  const ofPost = staff.employer === 'post';
  const gate = useQuery({
    ...receptionGateQuery(question),
    // Not before the sheet of this case is there, which the answer is kept beside.
    enabled: guidance !== undefined && !query.isPlaceholderData && ofPost && may('dossier.draft'),
  });
  return {
    guidance,
    kept,
    isUnanswered: Boolean(isUnanswered),
    caseNo: inAddress ?? guidance?.case?.no,
    isGateOpen: ofPost ? (gate.data?.open ?? kept?.isGateOpen) : true,
    isUpdating: query.isFetching && guidance !== undefined,
    error: code === undefined ? null : query.error,
    retry: () => void query.refetch(),
  };
}

function Answer({ code, asked }: { code: string | undefined; asked: AskedGuidance }) {
  const { t } = useTranslation();
  const { guidance, kept, isUnanswered, error, isGateOpen, retry } = asked;
  const sheet = guidance ?? kept;
  if (code === undefined)
    return (
      <Section title={t('guidance.answer')}>
        <Text c="dimmed">{t('guidance.nothingAsked')}</Text>
      </Section>
    );
  if (isProblemOf(error, 'notFound'))
    return (
      <Section title={t('guidance.answer')}>
        <EmptyLine
          sentence={t('guidance.notFound', { code })}
          act={
            <ScreenLink address={linkOptions({ to: '/guide' })}>
              {t('guidance.askAgain')}
            </ScreenLink>
          }
        />
      </Section>
    );
  if (sheet) return <AnswerSheet guidance={sheet} isGateOpen={isGateOpen} isKept={isUnanswered} />;
  if (error) return <ProblemAlert error={error} onRetry={retry} />;
  if (!isUnanswered) return <Skeleton height={420} />;
  return (
    <Section title={t('guidance.answer')}>
      <EmptyLine sentence={t('guidance.notKept')} />
    </Section>
  );
}
