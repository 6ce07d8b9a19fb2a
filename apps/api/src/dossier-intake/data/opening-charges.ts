import { chargeAmount, type PageRule } from '@motcua/shared-money';
import type { TransactionSql } from '../../platform/database/sql';
import { refusedField } from '../../platform/problem/problem-error';
import type { ChargeChoice } from './charge-choice';
import { chargeKindOf, type ChargeKind, type ChargeMoment, largestAmount } from './charge-kinds';

/** What the catalogue published about a fee, as the dossier keeps it. */
export interface PublishedFee {
  readonly name: string;
  readonly amountVnd: number | null;
  readonly note: string | null;
  readonly pageRule?: PageRule;
}

export interface Charge {
  readonly no: number;
  readonly kind: ChargeKind;
  readonly name: string;
  readonly note: string | null;
  /** Đồng for one; of a fee by pages the price of one copy. */
  readonly unitAmount: number | null;
  /** The catalogue leaves the amount open, or the line was added at the desk. */
  readonly isSetAtDesk: boolean;
  readonly quantity: number;
  readonly pages: number;
  /** As the version in force had it; null where pages do not count. */
  readonly pageRule: PageRule | null;
  readonly amount: number | null;
  readonly moment: ChargeMoment;
  readonly exemptGround: string | null;
  /** Taken off in thousandths, with its ground in words; never beside `exemptGround`. */
  readonly reducedPerMille?: number | null;
  readonly reducedGround?: string | null;
  readonly exemptCode?: string | null;
  readonly exemptEvidence?: string | null;
  readonly receiptId: string | null;
}

/** How much is made at once: charges without numbers of their own are asked for so much. */
export interface MadeAtOnce {
  readonly copies?: number;
  readonly pages?: number;
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
  { copies = 1, pages: allPages = 1 }: MadeAtOnce = {},
): readonly NewCharge[] {
  refuseMisplaced(fees, choices);
  const charges = fees.flatMap((fee, index) => {
    if (fee.amountVnd === 0) return [];
    const choice = choices.find(({ no }) => no === index + 1);
    const pages = fee.pageRule ? (choice?.pages ?? allPages) : 1;
    return [
      {
        no: index + 1,
        kind: chargeKindOf(fee.name),
        name: fee.name,
        note: fee.note,
        unitAmount: priceOfOne(fee, pages) ?? choice?.unitAmount ?? null,
        isSetAtDesk: fee.amountVnd === null,
        quantity: choice?.quantity ?? copies,
        pages,
        pageRule: fee.pageRule ?? null,
        moment: choice?.moment ?? 'intake',
        exemptGround: null,
        ...choice?.exemption,
      },
    ];
  });
  charges.forEach((charge) => refuseTooMuch(charge, choices));
  return charges;
}

/** Đồng for one piece, or for one copy of so many pages; null where the catalogue leaves it open. */
function priceOfOne({ amountVnd, pageRule }: PublishedFee, pages: number): number | null {
  return pageRule ? chargeAmount({ rule: pageRule, copies: 1, pages }) : amountVnd;
}

function refuseMisplaced(fees: readonly PublishedFee[], choices: readonly ChargeChoice[]): void {
  choices.forEach(({ no, unitAmount, pages }, index) => {
    const path = ['charges', index, 'no'];
    const fee = fees[no - 1];
    if (!fee || fee.amountVnd === 0) throw refusedField(path, 'unknownReference');
    if (choices.findIndex((each) => each.no === no) !== index)
      throw refusedField(path, 'duplicateItems');
    // A published amount is the law's: only what the catalogue leaves open is set at the desk.
    if (unitAmount !== undefined && fee.amountVnd !== null)
      throw refusedField(['charges', index, 'unitAmount'], 'notAllowedHere');
    if (pages !== undefined && !fee.pageRule)
      throw refusedField(['charges', index, 'pages'], 'notAllowedHere');
  });
}

/** Looks at the line as it is made: without a number of its own it has the copies of the whole. */
function refuseTooMuch(
  { no, unitAmount, quantity }: NewCharge,
  choices: readonly ChargeChoice[],
): void {
  const each = unitAmount ?? 0;
  if (each * quantity <= largestAmount) return;
  const own = choices.findIndex((choice) => choice.no === no && choice.quantity !== undefined);
  throw refusedField(own < 0 ? ['copies'] : ['charges', own, 'quantity'], 'tooLarge', {
    max: Math.floor(largestAmount / Math.max(1, each)),
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
       quantity, pages, page_rule, moment, exempt_ground, exempt_code, exempt_evidence,
       reduced_per_mille, reduced_ground)
     select $1, c.no, c.kind, left(c.name, 300), c.note, c."unitAmount", c."isSetAtDesk",
       c.quantity, c.pages, c."pageRule", c.moment, c."exemptGround", c."exemptCode",
       c."exemptEvidence", c."reducedPerMille", c."reducedGround"
     from jsonb_to_recordset($2::jsonb) as c(no integer, kind text, name text, note text,
       "unitAmount" bigint, "isSetAtDesk" boolean, quantity integer, pages integer,
       "pageRule" jsonb, moment text, "exemptGround" text, "exemptCode" text,
       "exemptEvidence" text, "reducedPerMille" integer, "reducedGround" text)`,
    [dossierId, JSON.stringify(charges)],
  );
}
