import { chargeAmount } from '@motcua/shared-money';
import { officeDay } from '@motcua/shared-time';
import { largestAmount } from '../../dossier-intake/data/charge-kinds';
import { exemptionOn } from '../../dossier-intake/data/exemption';
import type { Charge, NewCharge } from '../../dossier-intake/data/opening-charges';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';

export interface SettleChargeCommand {
  readonly unitAmount?: number;
  readonly quantity?: number;
  readonly pages?: number;
  readonly moment?: 'intake' | 'return';
  /** Ground of the list; null takes the exemption back. */
  readonly exemptCode?: string | null;
  readonly exemptEvidence?: string;
}

/** A fee by pages costs what its rule says of so many; everything else what was set. */
export function pricedBy(
  { pageRule, pages: before, unitAmount }: Charge,
  command: SettleChargeCommand,
): Pick<Charge, 'unitAmount' | 'pages'> {
  if (!pageRule) {
    if (command.pages !== undefined) throw refusedField(['pages'], 'notAllowedHere');
    return { unitAmount: command.unitAmount ?? unitAmount, pages: before };
  }
  const pages = command.pages ?? before;
  return { unitAmount: chargeAmount({ rule: pageRule, copies: 1, pages }), pages };
}

/** What the command says about exemption; nothing where it says nothing. */
export async function exemptedBy(
  { sql, at }: TransactionScope,
  { exemptCode: code, exemptEvidence: evidence }: SettleChargeCommand,
): Promise<Partial<Charge>> {
  if (code) return exemptionOn(sql, { code, evidence }, officeDay(at), []);
  if (evidence !== undefined) throw refusedField(['exemptEvidence'], 'notAllowedHere');
  if (code === undefined) return {};
  return {
    exemptGround: null,
    exemptCode: null,
    exemptEvidence: null,
    reducedPerMille: null,
    reducedGround: null,
  };
}

/** A published amount is the law's: only what the catalogue leaves open is set at the desk. */
export function refuseForeignAmount(before: Charge, { unitAmount }: SettleChargeCommand): void {
  if (unitAmount === undefined || unitAmount === before.unitAmount) return;
  if (!before.isSetAtDesk) throw refusedField(['unitAmount'], 'notAllowedHere');
}

export function refuseHuge({ unitAmount, quantity }: NewCharge): void {
  if ((unitAmount ?? 0) * quantity > largestAmount)
    throw refusedField(['quantity'], 'tooLarge', {
      max: Math.floor(largestAmount / Math.max(1, unitAmount ?? 1)),
    });
}
