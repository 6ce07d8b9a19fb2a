import type { LocalDate } from '@motcua/shared-time';

/** Days of everybody; `working` takes a special day back. */
export const provinceDayKinds = [
  'holiday',
  'compensatory',
  'swapOff',
  'swapWork',
  'working',
] as const;
/** Days of one unit; `reopened` takes a closure back. */
export const unitDayKinds = ['closure', 'reopened'] as const;
export const changedDayKinds = [...provinceDayKinds, ...unitDayKinds] as const;
export type ChangedDayKind = (typeof changedDayKinds)[number];

/** Nobody works on these: dates promised for them are counted and shown, never moved. */
export const closingKinds: readonly ChangedDayKind[] = [
  'holiday',
  'compensatory',
  'swapOff',
  'closure',
];

export const calendarDraftActs = ['publish', 'discard'] as const;
export type CalendarDraftAct = (typeof calendarDraftActs)[number];

export interface ChangedDay {
  readonly day: LocalDate;
  readonly kind: ChangedDayKind;
  readonly name?: string;
  readonly unitId?: string;
}

export interface CalendarChange {
  readonly note: string;
  /** The last year whose days are known. */
  readonly coveredTo: number;
  readonly days: readonly ChangedDay[];
}

export function isUnitDay(kind: ChangedDayKind): boolean {
  return kind === 'closure' || kind === 'reopened';
}
