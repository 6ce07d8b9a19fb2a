import { linesOf, type SettingKey } from './setting-fields';

export const carriageServices = ['send', 'return', 'both'] as const;
export const carriageScopes = ['province', 'country'] as const;

/** One price of the Post as it is typed; nothing is assumed where nothing was entered. */
export interface TariffStep {
  readonly service: (typeof carriageServices)[number];
  readonly scope: (typeof carriageScopes)[number];
  /** Grams. */
  readonly weightTo: number | null;
  /** Đồng. */
  readonly amountVnd: number | null;
}

export const blankStep: TariffStep = {
  service: 'return',
  scope: 'province',
  weightTo: null,
  amountVnd: null,
};

const isStep = (each: object): each is TariffStep =>
  'service' in each && 'scope' in each && 'weightTo' in each && 'amountVnd' in each;

export const stepsOf = (value: unknown): readonly TariffStep[] => linesOf(value, isStep);

export const isTariff = (key: SettingKey): boolean => key === 'delivery.tariff';

export const heaviest = 50_000;
export const dearest = 10_000_000;

export type StepFault = 'weight' | 'amount' | 'twice';

/** Why a tariff cannot be sent, and which of its steps. */
export function unfitStep(
  steps: readonly TariffStep[],
): { readonly no: number; readonly fault: StepFault } | undefined {
  for (const [index, step] of steps.entries()) {
    const fault = faultOf(step, steps.slice(0, index));
    if (fault) return { no: index + 1, fault };
  }
  return undefined;
}

function faultOf(
  { service, scope, weightTo, amountVnd }: TariffStep,
  before: readonly TariffStep[],
): StepFault | undefined {
  if (!weightTo || weightTo > heaviest) return 'weight';
  if (amountVnd === null || amountVnd > dearest) return 'amount';
  const isTwice = before.some(
    (each) => each.service === service && each.scope === scope && each.weightTo === weightTo,
  );
  return isTwice ? 'twice' : undefined;
}
