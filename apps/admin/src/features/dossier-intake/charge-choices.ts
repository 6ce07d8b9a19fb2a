import type { components } from '@motcua/shared-api-client';
import { chargeAmount, reduceCharge, type ReducedCharge } from '@motcua/shared-money';
import { exemptionToSend } from '../dossiers/exemption-fields';
import type { IntakeForm } from './intake-form';
import type { ChargeChoice } from './intake-values';

/** As the catalogue prices it; null where the province sets the amount. */
type PricedFee = Pick<components['schemas']['DossierFee'], 'amountVnd' | 'pageRule'>;

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
  { amountVnd, pageRule }: PricedFee,
  { unitAmount, pages = 1 }: ChargeChoice,
): number | undefined {
  if (pageRule) return chargeAmount({ rule: pageRule, copies: 1, pages });
  return amountVnd ?? unitAmount;
}

/** What is asked for all copies and what a ground takes off; undefined where price or share is unknown. */
export function askedFor(
  fee: PricedFee,
  choice: ChargeChoice,
  grounds: readonly { value: string; perMille: number }[] | undefined,
): ReducedCharge | undefined {
  const { exemptCode, quantity } = choice;
  const price = priceOfOne(fee, choice);
  const ground = grounds?.find(({ value }) => value === exemptCode);
  if (price === undefined || (exemptCode && !ground)) return undefined;
  return reduceCharge(price * quantity, ground?.perMille ?? 0);
}

interface NamedFee extends PricedFee {
  readonly name: string;
}

/** Fees whose amount nobody has said yet; the result stays here while one of them is left. */
export function unpricedFees(
  form: IntakeForm,
  fees: readonly NamedFee[],
): { index: number; name: string }[] {
  return fees.flatMap((fee, index) => {
    const choice = chargeChoiceOf(form, index + 1);
    const isKnown = choice.exemptCode || priceOfOne(fee, choice) !== undefined;
    return isKnown ? [] : [{ index, name: fee.name }];
  });
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
