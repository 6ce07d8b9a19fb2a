import type { ReactNode } from 'react';
import { AppointmentSection } from './appointment-section';
import { unpricedFees } from './charge-choices';
import { isMissingLimit, isNobodyEntered } from './check-intake';
import { ChecksSection } from './checks-section';
import { FeeSection } from './fee-section';
import classes from './intake-page.module.css';
import { useReturnWarnings } from './get-returned-papers';
import type { IntakeSheet } from './intake-sheet';
import { heldOriginalsOf } from './matter-checks';
import { limitFor, statedLimitOf } from './procedure-papers';
import { ReturnSection } from './return-section';
import type { Intake } from './use-intake';

interface IntakeReviewProps {
  intake: Intake;
  errors: IntakeSheet['errors'];
  onCompare: () => void;
  /** The acts, below what they rest on. */
  children: ReactNode;
}

/** What follows from the entries: money, the way back, the promise, and what speaks against it. */
export function IntakeReview({ intake, errors, onCompare, children }: IntakeReviewProps) {
  const { form, change, check, procedure, facts, me } = intake;
  const sheet = { form, change, errors };
  const returnWarnings = useReturnWarnings(form.procedureCode, facts.papers);
  const units = check.data?.competentUnits ?? [];
  const hasCompetence = units.some(({ unitId, isDefault }) =>
    form.competentUnitId ? unitId === form.competentUnitId : isDefault,
  );
  return (
    <div className={classes.review}>
      <FeeSection {...sheet} check={check.data} />
      <ReturnSection {...sheet} />
      <AppointmentSection
        {...sheet}
        check={check.data}
        limit={limitFor(procedure, form.channel) ?? statedLimitOf(form.limit)}
        unitId={facts.competentUnitId}
        filedAt={form.consignment?.filedAt}
      />
      <ChecksSection
        check={check.data}
        isNobody={isNobodyEntered(form)}
        isCurrent={check.isCurrent}
        error={isMissingLimit(check.error) ? null : check.error}
        onRetry={() => void check.refetch()}
        isPostal={me.staff.employer === 'post'}
        isDoubtful={(procedure?.doubts.length ?? 0) > 0}
        notDuplicate={form.notDuplicate}
        hasCompetence={hasCompetence}
        returnWarnings={returnWarnings}
        heldOriginals={heldOriginalsOf(check.data, facts.papers, form.ticks)}
        unpriced={unpricedFees(form, check.data?.fees ?? [])}
        onCompare={onCompare}
      />
      {children}
    </div>
  );
}
