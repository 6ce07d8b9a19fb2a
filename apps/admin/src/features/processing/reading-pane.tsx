import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { isPaused } from '@motcua/dossier-domain';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ClaimLine } from '../../app/work/claim-line';
import {
  openProposalOf,
  SupplementProposalNotice,
} from '../../app/work/supplement-proposal-notice';
import { useMinutesLeft, useSupplementMinutes } from '../../app/work/use-minutes-left';
import { AppointmentExplain } from '../../ui/appointment-explain';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { StatusBadge } from '../../ui/status-badge';
import { TimeBadge } from '../../ui/time-badge';
import { ApplicantFacts } from './applicant-facts';
import { DossierActs } from './dossier-acts';
import { dossierInHandQuery, type Dossier } from './get-dossiers';
import { PapersToRead } from './papers-to-read';
import classes from './processing-screen.module.css';
import { ResultPapers } from './result-papers';
import { SupplementTime } from './supplement-time';

interface ReadingPaneProps {
  id: string;
  isSigning: boolean;
}

/** Enough of a dossier to judge it without leaving the list. */
export function ReadingPane({ id, isSigning }: ReadingPaneProps) {
  const query = useQuery(dossierInHandQuery(id));
  if (query.error && !query.data)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={420} />;
  const { body: dossier, etag } = query.data;
  return (
    <DossierToRead dossier={dossier}>
      <ClaimLine dossier={dossier} />
      <SupplementProposalNotice dossier={dossier} />
      <DossierActs dossier={dossier} etag={etag} />
      <DossierSections dossier={dossier} isSigning={isSigning} />
    </DossierToRead>
  );
}

function DossierToRead({ dossier, children }: { dossier: Dossier; children: React.ReactNode }) {
  const headingId = useId();
  const minutesLeft = useMinutesLeft();
  const supplementMinutes = useSupplementMinutes();
  const { availableActions: possible } = dossier;
  const isUnasked =
    possible.includes('requestSupplement') ||
    possible.includes('proposeSupplement') ||
    openProposalOf(dossier) !== undefined;
  const { id, code, status, timeliness, procedure } = dossier;
  const isStill = isPaused(status) && timeliness !== 'supplementExpired';
  return (
    <section className={classes.pane} aria-labelledby={headingId}>
      <Group gap="sm">
        <Title order={2} id={headingId} className="code">
          <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
            {code}
          </ScreenLink>
        </Title>
        <StatusBadge status={status} />
        {timeliness && (
          <TimeBadge
            state={isStill ? 'paused' : timeliness}
            daysOverdue={dossier.workingDaysOverdue}
            minutesLeft={minutesLeft(dossier)}
          />
        )}
      </Group>
      <Text>
        {[procedure.shortName ?? procedure.name, procedure.caseName].filter(Boolean).join(' · ')}
      </Text>
      <Stack gap="sm" mt="sm">
        {isUnasked && (
          <SupplementTime
            minutes={supplementMinutes({ ...dossier, procedureCode: procedure.code })}
          />
        )}
        {children}
      </Stack>
    </section>
  );
}

function DossierSections({ dossier, isSigning }: { dossier: Dossier; isSigning: boolean }) {
  const { t } = useTranslation();
  const papers = (
    <PapersToRead dossierId={dossier.id} components={dossier.components} key="papers" />
  );
  const results = <ResultPapers dossier={dossier} isLarge={isSigning} key="results" />;
  return (
    <div>
      {isSigning ? [results, papers] : [papers, results]}
      <Section title={t('processing.section.applicant')}>
        <ApplicantFacts dossier={dossier} />
      </Section>
      <AppointmentSection dossier={dossier} />
    </div>
  );
}

function AppointmentSection({ dossier }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation();
  const { appointment, receivedAt } = dossier;
  if (!appointment || !receivedAt) return null;
  const sentence = appointment.sentence[i18n.language === 'en' ? 'en' : 'vi'];
  return (
    <Section title={t('processing.section.appointment')}>
      <AppointmentExplain appointment={{ ...appointment, receivedAt, sentence }} />
    </Section>
  );
}
