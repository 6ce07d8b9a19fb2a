import type { FormValues } from './form-values';
import { headValues, letterMoment, personValues, procedureValues } from './form-parts';
import type { FormPerson, FormProcedure, Issuer } from './form-parts';

export const hopOutcomes = ['early', 'onTime', 'late'] as const;
export type HopOutcome = (typeof hopOutcomes)[number];

/** One hand-over of the dossier from a unit to the next. */
export interface ControlSlipHop {
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly at: Date;
  readonly giverName: string;
  readonly receiverName: string;
  readonly outcome?: HopOutcome;
  readonly note?: string;
}

export interface ControlSlipData {
  readonly issuer: Issuer;
  readonly code: string;
  readonly issuedAt: Date;
  readonly applicant: FormPerson;
  readonly procedure: FormProcedure;
  readonly receivedAt: Date;
  readonly hops: readonly ControlSlipHop[];
}

const outcomeLabels: Record<HopOutcome, string> = {
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
};

function outcomeText(outcome: HopOutcome | undefined): string {
  return hopOutcomes
    .map((each) => `${each === outcome ? '[x]' : '[  ]'} ${outcomeLabels[each]}`)
    .join('\n');
}

/** Form 06, control slip that follows the dossier through every hand. */
export function controlSlipValues(data: ControlSlipData): FormValues {
  return {
    texts: {
      ...headValues(data.issuer, data.issuedAt),
      ...personValues(data.applicant),
      ...procedureValues(data.procedure),
      code: data.code,
      receivedMoment: letterMoment(data.receivedAt),
    },
    rows: data.hops.map((hop) => ({
      offices: `1. Giao: ${hop.fromUnit}\n2. Nhận: ${hop.toUnit}`,
      moment:
        `${letterMoment(hop.at)}\nNgười giao: ${hop.giverName}\n` +
        `Người nhận: ${hop.receiverName}`,
      outcome: outcomeText(hop.outcome),
      note: hop.note ?? '',
    })),
  };
}
