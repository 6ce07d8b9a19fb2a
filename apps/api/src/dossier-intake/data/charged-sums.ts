import { reduceCharge } from '@motcua/shared-money';
import type { NewCharge } from './opening-charges';

/** What the charges of one dossier come to: amounts in whole đồng, lines by number. */
export interface ChargedSums {
  /** Asked of the citizen; exempt lines are not. */
  readonly total: number;
  readonly paid: number;
  readonly exempt: number;
  /** Lines whose amount nobody has set and nobody is exempt from: unknown is not zero. */
  readonly notSet: number;
  /** What notices of payment still ask for. */
  readonly noticeDue: number;
}

/** The same sums in SQL, as one row; `fee_due` and `notice_due` are what is still to be paid. */
export const chargedSums = (dossierId: string): string => `(select
    coalesce(sum(y.amount) filter (where y.exempt_ground is null), 0) as fee_total,
    coalesce(sum(y.amount) filter (where y.receipt_id is not null), 0) as fee_paid,
    count(*) filter (where y.exempt_ground is not null) as fees_exempt,
    count(*) filter (where y.amount is null and y.exempt_ground is null) as fees_not_set,
    coalesce(sum(y.amount) filter (where y.exempt_ground is null and y.receipt_id is null), 0)
      as fee_due,
    coalesce(sum(y.amount) filter (where y.exempt_ground is null and y.receipt_id is null
      and y.moment = 'notice'), 0) as notice_due
  from dossier_charge y where y.dossier_id = ${dossierId})`;

/** Sums of charges that nobody has paid yet. */
export function sumsOfUnpaid(charges: readonly NewCharge[]): ChargedSums {
  const asked = charges.filter(({ exemptGround }) => exemptGround === null);
  return {
    total: asked.reduce((sum, charge) => sum + (amountOf(charge) ?? 0), 0),
    paid: 0,
    exempt: charges.length - asked.length,
    notSet: asked.filter(({ unitAmount }) => unitAmount === null).length,
    noticeDue: asked
      .filter(({ moment }) => moment === 'notice')
      .reduce((sum, charge) => sum + (amountOf(charge) ?? 0), 0),
  };
}

/** What a ground takes off a new charge; nothing where none takes off a share. */
export function reductionOf({
  unitAmount,
  quantity,
  reducedPerMille,
  reducedGround,
}: NewCharge): { perMille: number; ground: string; amount: number | null }[] {
  if (!reducedPerMille || !reducedGround) return [];
  const amount =
    unitAmount === null ? null : reduceCharge(unitAmount * quantity, reducedPerMille).reduction;
  return [{ perMille: reducedPerMille, ground: reducedGround, amount }];
}

/** Whole đồng asked for all copies of one line; null while nobody has set what one costs. */
export function amountOf({
  unitAmount,
  quantity,
  reducedPerMille,
}: Pick<NewCharge, 'unitAmount' | 'quantity' | 'reducedPerMille'>): number | null {
  if (unitAmount === null) return null;
  return reduceCharge(unitAmount * quantity, reducedPerMille ?? 0).asked;
}
