import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import type { ChecklistPaper } from '../../ui/checklist-paper';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import type { Dossier } from '../dossiers/get-dossier';
import { useChargedWords } from '../dossiers/use-charged-words';
import type { PossibleDuplicate } from '../people/get-person';
import { AppointmentSection } from './appointment-section';
import { isMissingLimit, isNobodyEntered, type useIntakeCheck } from './check-intake';
import { ChecksSection } from './checks-section';
import type { Procedure } from './get-procedures';
import { useReturnWarnings } from './get-returned-papers';
import classes from './intake-page.module.css';
import type { IntakeSheet } from './intake-sheet';
import { heldOriginalsOf } from './matter-checks';
import { limitFor, statedLimitOf } from './procedure-papers';
import { withOwnPapers } from './waiting-form';

/** Procedure, case and the office that decides, as they were registered. */
export function GivenMatter({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { procedure, competentUnit } = dossier;
  return (
    <Section title={t('intake.section.procedure')}>
      <SummaryList
        items={[
          { label: t('intake.procedure'), value: `${procedure.code} ${procedure.name}` },
          { label: t('intake.case'), value: procedure.caseName },
          { label: t('intake.competentUnit'), value: competentUnit.name },
        ]}
      />
    </Section>
  );
}

interface WaitingReviewProps {
  sheet: IntakeSheet;
  dossier: Dossier;
  papers: readonly ChecklistPaper[];
  procedure: Procedure | undefined;
  check: ReturnType<typeof useIntakeCheck>;
  duplicates: readonly PossibleDuplicate[];
  onCompare: () => void;
  /** The acts, below what they rest on. */
  children: ReactNode;
}

/** Money and the way back as they were registered, the promise, and what speaks against it. */
export function WaitingReview(props: WaitingReviewProps) {
  const { sheet, dossier, papers, procedure, check, duplicates, onCompare, children } = props;
  const { t } = useTranslation();
  const { staff } = useMe();
  const charged = useChargedWords();
  const { form } = sheet;
  const found = check.data && withOwnPapers(check.data, dossier, form.ticks, [...duplicates]);
  const decided = duplicates.filter(({ decision }) => decision !== null).map(({ id }) => id);
  return (
    <div className={classes.review}>
      <Section title={t('intake.section.fees')}>
        <Text>{charged(dossier.charged)}</Text>
      </Section>
      <Section title={t('intake.section.return')}>
        <Text>{t(`dossier.returnMethod.${dossier.returnMethod}`)}</Text>
      </Section>
      <AppointmentSection
        {...sheet}
        isCountedOnly
        filedAt={dossier.filedAt ?? undefined}
        check={found}
        limit={limitFor(procedure, form.channel) ?? statedLimitOf(form.limit)}
        unitId={dossier.competentUnit.id}
      />
      <ChecksSection
        check={found}
        isNobody={isNobodyEntered(form)}
        isCurrent={check.isCurrent}
        error={isMissingLimit(check.error) ? null : check.error}
        onRetry={() => void check.refetch()}
        isPostal={staff.employer === 'post'}
        isDoubtful={(procedure?.doubts.length ?? 0) > 0}
        notDuplicate={{ dossierIds: decided, reason: '' }}
        hasCompetence
        returnWarnings={useReturnWarnings(form.procedureCode, papers)}
        heldOriginals={heldOriginalsOf(found, papers, form.ticks)}
        unpriced={[]}
        onCompare={onCompare}
      />
      {children}
    </div>
  );
}
