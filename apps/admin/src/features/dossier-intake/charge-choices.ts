import { chargeAmount, reduceCharge, type ReducedCharge } from '@motcua/shared-money';
import { exemptionToSend } from '../dossiers/exemption-fields';
import type { IntakeCheck } from './check-intake';
import type { Channel, IntakeForm } from './intake-form';

/** What the counter settles about one fee; fees differ by channel, so a choice names its own. */
export interface ChargeChoice {
  channel: Channel;
  /** Place of the fee in the list of the procedure, from 1. */
  no: number;
  /** Typed where the catalogue leaves the amount to the province. */
  unitAmount?: number | undefined;
  quantity: number;
  /** Of one copy, where the fee is priced by its pages. */
  pages?: number | undefined;
  /** Ground of the list, and the paper that shows it. */
  exemptCode?: string | undefined;
  exemptEvidence?: string | undefined;
  moment: 'intake' | 'return';
}

export function chargeChoiceOf({ charges, channel }: IntakeForm, no: number): ChargeChoice {
  const usual = { channel, no, quantity: 1, moment: 'intake' } as const;
  return charges.find((each) => each.no === no && each.channel === channel) ?? usual;
}

export function withChargeChoice(form: IntakeForm, choice: ChargeChoice): ChargeChoice[] {
  const { no, channel } = choice;
  const others = form.charges.filter((each) => each.no !== no || each.channel !== channel);
  return [...others, choice].sort((a, b) => a.no - b.no);
}

/** Đồng for one piece, or for one copy of so many pages; undefined where nobody knows it yet. */
export function priceOfOne(
  { amountVnd, pageRule }: Pick<IntakeCheck['fees'][number], 'amountVnd' | 'pageRule'>,
  { unitAmount, pages = 1 }: ChargeChoice,
): number | undefined {
  if (pageRule) return chargeAmount({ rule: pageRule, copies: 1, pages });
  return amountVnd ?? unitAmount;
}

/** What is asked for all copies and what a ground takes off; undefined where price or share is unknown. */
export function askedFor(
  fee: Pick<IntakeCheck['fees'][number], 'amountVnd' | 'pageRule'>,
  choice: ChargeChoice,
  grounds: readonly { value: string; perMille: number }[] | undefined,
): ReducedCharge | undefined {
  const { exemptCode, quantity } = choice;
  const price = priceOfOne(fee, choice);
  const ground = grounds?.find(({ value }) => value === exemptCode);
  if (price === undefined || (exemptCode && !ground)) return undefined;
  return reduceCharge(price * quantity, ground?.perMille ?? 0);
}

/** Only what differs from one, to be paid at reception, by everybody. */
export function chargesToSend({ charges, channel }: IntakeForm) {
  const chosen = charges
    .filter((each) => each.channel === channel)
    .map(({ no, unitAmount, quantity, pages = 1, moment, ...exemption }) => ({
      no,
      unitAmount,
      quantity,
      pages: pages > 1 ? pages : undefined,
      moment,
      ...exemptionToSend(exemption),
    }))
    .filter(({ unitAmount, quantity, pages, moment, ...exemption }) =>
      Boolean(
        unitAmount || quantity > 1 || pages || 'exemptCode' in exemption || moment === 'return',
      ),
    );
  return chosen.length > 0 ? chosen : undefined;
}
