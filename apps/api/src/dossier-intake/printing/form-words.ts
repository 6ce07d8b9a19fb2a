import type { DossierStatus, PaperKind } from '@motcua/dossier-domain';
import { formatDecimal, type TimeLimit } from '@motcua/shared-time';
import { twoDigits } from '../../statutory-forms/form-parts';

export const paperKindWords: Readonly<Record<PaperKind, string>> = {
  original: 'Bản chính',
  certifiedCopy: 'Bản sao chứng thực',
  comparedCopy: 'Bản sao đã đối chiếu',
  electronic: 'Bản điện tử',
};

/** Compared with the person and given back at once: the desk does not hold it. */
export const shownOnlyWords = 'Xuất trình, đã trả';

export const lineFaultWords: Readonly<Record<string, string>> = {
  missing: 'Còn thiếu',
  wrong: 'Chưa đúng',
  unreadable: 'Không đọc được',
  expired: 'Hết giá trị',
  mismatch: 'Không khớp với giấy tờ khác',
};

/** The step at which the work stopped, as the notice names it. */
export const stageWords: Readonly<Partial<Record<DossierStatus, string>>> = {
  registered: 'Chờ tiếp nhận',
  received: 'Đã tiếp nhận',
  inProcess: 'Đang xử lý',
  awaitingSignature: 'Chờ ký duyệt',
  awaitingSupplement: 'Chờ bổ sung giấy tờ',
  awaitingPayment: 'Chờ thực hiện nghĩa vụ tài chính',
  withdrawalRequested: 'Người nộp đề nghị rút hồ sơ',
};

const unitWords = {
  workingDay: 'ngày làm việc',
  calendarDay: 'ngày',
  workingHour: 'giờ làm việc',
  month: 'tháng',
} as const;

/** «05 ngày làm việc», «0,5 ngày làm việc», «Trong ngày làm việc». */
export function limitWords({ value, unit }: TimeLimit): string {
  if (unit === 'sameDay') return 'Trong ngày làm việc';
  const amount = Number.isInteger(value) ? twoDigits(value) : formatDecimal(value, 'vi');
  return `${amount} ${unitWords[unit]}`;
}
