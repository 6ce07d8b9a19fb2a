import { addWorkingDays, type LocalDate, type WorkingCalendar } from '@motcua/shared-time';

/** How often and how far apart the Post tries; data, because circulars change it. */
export interface AttemptRule {
  readonly maxAttempts: number;
  readonly workingDaysBetween: number;
}

/** Circular 17/2017/TT-BTTTT Art. 5(2)(h): two invitations, two working days apart, then return. */
export const usualAttemptRule: AttemptRule = { maxAttempts: 2, workingDaysBetween: 2 };

export const failureReasons = {
  nobodyThere: { vi: 'Không có người nhận', en: 'Nobody there', proof: 'photo' },
  wrongAddress: { vi: 'Sai địa chỉ', en: 'Wrong address', proof: 'note' },
  movedAway: { vi: 'Đã chuyển đi', en: 'Moved away', proof: 'note' },
  refused: { vi: 'Từ chối nhận', en: 'Refused', proof: 'note' },
  rescheduled: { vi: 'Hẹn lại', en: 'Asked for another day', proof: 'newSlot' },
  noIdentityPaper: { vi: 'Thiếu giấy tờ tùy thân', en: 'No identity paper', proof: 'note' },
  roadImpassable: { vi: 'Đường không đi được', en: 'Road impassable', proof: 'photo' },
  notCollected: { vi: 'Không đến nhận tại bưu cục', en: 'Not collected', proof: 'callLog' },
  other: { vi: 'Lý do khác', en: 'Other', proof: 'note' },
} as const satisfies Record<
  string,
  {
    readonly vi: string;
    readonly en: string;
    /** What the courier adds so that the reason can be checked. */
    readonly proof: 'photo' | 'note' | 'newSlot' | 'callLog';
  }
>;

export type FailureReason = keyof typeof failureReasons;

export const failureReasonCodes = Object.keys(failureReasons) as readonly FailureReason[];

export type AfterFailedAttempt =
  | { readonly next: 'retry'; readonly attempt: number; readonly from: LocalDate }
  | { readonly next: 'return' };

/** The first day of the next attempt; throws `CalendarYearMissing`. */
export function nextAttemptFrom(
  failedOn: LocalDate,
  rule: AttemptRule,
  calendar: WorkingCalendar,
): LocalDate {
  return addWorkingDays(failedOn, rule.workingDaysBetween, calendar);
}

/** What follows the failed attempt number `attempt` (from 1): another one, or the way back. */
export function afterFailedAttempt(
  attempt: number,
  failedOn: LocalDate,
  rule: AttemptRule,
  calendar: WorkingCalendar,
): AfterFailedAttempt {
  if (attempt >= rule.maxAttempts) return { next: 'return' };
  const from = nextAttemptFrom(failedOn, rule, calendar);
  return { next: 'retry', attempt: attempt + 1, from };
}
