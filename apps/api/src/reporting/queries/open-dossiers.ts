import type { LiveMeasure } from '@motcua/reporting-domain';

/** The dossiers whose term runs or is paused; the partial index of open dossiers holds them. */
export const isOpen = `d.ended_at is null and d.result_at is null and d.received_at is not null`;

/** Of open dossiers: the employer of whoever received them, `none` for a machine. */
export const receiverEmployer = `coalesce(d.receiver_employer, 'none')`;

/**
 * Which live figure an open dossier belongs to: exactly one. A requested withdrawal stops the term
 * like a supplement or a payment that is waited for.
 */
export function liveMeasure(today: string, dueSoonBefore: string): string {
  const named = (measure: LiveMeasure): string => `'${measure}'`;
  return `case
    when d.status in ('awaitingSupplement', 'awaitingPayment', 'withdrawalRequested')
      then ${named('paused')}
    when d.due_on < ${today}::date then ${named('overdue')}
    when d.due_soon_at <= ${dueSoonBefore}::timestamptz then ${named('dueSoon')}
    else ${named('inTerm')} end`;
}
