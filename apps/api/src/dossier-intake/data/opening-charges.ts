import type { TransactionSql } from '../../platform/database/sql';
import { refusedField } from '../../platform/problem/problem-error';
import { chargeKindOf, type ChargeKind, type ChargeMoment, largestAmount } from './charge-kinds';

/** What the catalogue published about a fee, as the dossier keeps it. */
export interface PublishedFee {
  readonly name: string;
  readonly amountVnd: number | null;
  readonly note: string | null;
}

/** What the counter settles about one published fee, by its place in the list from 1. */
export interface ChargeChoice {
  readonly no: number;
  /** Đồng, only where the catalogue leaves the amount to the province. */
  readonly unitAmount?: number;
  readonly quantity?: number;
  readonly exemptGround?: string;
  readonly moment?: 'intake' | 'return';
}

export interface Charge {
  readonly no: number;
  readonly kind: ChargeKind;
  readonly name: string;
  readonly note: string | null;
  readonly unitAmount: number | null;
  /** The catalogue leaves the amount open, or the line was added at the desk. */
  readonly isSetAtDesk: boolean;
  readonly quantity: number;
  readonly amount: number | null;
  readonly moment: ChargeMoment;
  readonly exemptGround: string | null;
  readonly receiptId: string | null;
}

export type NewCharge = Omit<Charge, 'amount' | 'receiptId'>;

/**
 * The charges of a new dossier: amounts of the version in force, frozen. A published amount of zero
 * (free of charge, free online) makes no charge; an amount set locally waits for the desk. Every
 * charge is asked for as many copies as are made, unless it has a number of its own.
 */
export function openingCharges(
  fees: readonly PublishedFee[],
  choices: readonly ChargeChoice[] = [],
  copies = 1,
): readonly NewCharge[] {
  refuseMisplaced(fees, choices);
  return fees.flatMap((fee, index) => {
    if (fee.amountVnd === 0) return [];
    const choice = choices.find(({ no }) => no === index + 1);
    return [
      {
        no: index + 1,
        kind: chargeKindOf(fee.name),
        name: fee.name,
        note: fee.note,
        unitAmount: fee.amountVnd ?? choice?.unitAmount ?? null,
        isSetAtDesk: fee.amountVnd === null,
        quantity: choice?.quantity ?? copies,
        moment: choice?.moment ?? 'intake',
        exemptGround: choice?.exemptGround ?? null,
      },
    ];
  });
}

function refuseMisplaced(fees: readonly PublishedFee[], choices: readonly ChargeChoice[]): void {
  choices.forEach(({ no, unitAmount, quantity = 1 }, index) => {
    const path = ['charges', index, 'no'];
    const fee = fees[no - 1];
    if (!fee || fee.amountVnd === 0) throw refusedField(path, 'unknownReference');
    if (choices.findIndex((each) => each.no === no) !== index)
      throw refusedField(path, 'duplicateItems');
    // A published amount is the law's: only what the catalogue leaves open is set at the desk.
    if (unitAmount !== undefined && fee.amountVnd !== null)
      throw refusedField(['charges', index, 'unitAmount'], 'notAllowedHere');
    if ((fee.amountVnd ?? unitAmount ?? 0) * quantity > largestAmount)
      throw refusedField(['charges', index, 'quantity'], 'tooLarge', {
        max: Math.floor(largestAmount / Math.max(1, fee.amountVnd ?? unitAmount ?? 1)),
      });
  });
}

/** Nothing is written where nothing is charged. */
export function insertCharges(
  sql: TransactionSql,
  dossierId: string,
  charges: readonly NewCharge[],
): void {
  if (charges.length === 0) return;
  sql.insertLater(
    `insert into dossier_charge (dossier_id, no, kind, name, note, unit_amount, set_at_desk,
       quantity, moment, exempt_ground)
     select $1, c.no, c.kind, left(c.name, 300), c.note, c."unitAmount", c."isSetAtDesk",
       c.quantity, c.moment, c."exemptGround"
     from jsonb_to_recordset($2::jsonb) as c(no integer, kind text, name text, note text,
       "unitAmount" bigint, "isSetAtDesk" boolean, quantity integer, moment text,
       "exemptGround" text)`,
    [dossierId, JSON.stringify(charges)],
  );
}
