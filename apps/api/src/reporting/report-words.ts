import type { MeasureDate } from '@motcua/reporting-domain';
import type { FigureName } from './figures';
import type { ReportFilter } from './queries/report-scope';
import type { Grouping } from './queries/summary-counts.query';

/** Missing data is said in words, never shown as zero. */
export const noFigure = 'Chưa có số liệu';

export const figureWords: Readonly<Record<FigureName, string>> = {
  registered: 'Đăng ký (chưa tiếp nhận)',
  received: 'Tiếp nhận',
  refused: 'Từ chối tiếp nhận',
  doneEarly: 'Giải quyết trước hạn',
  doneOnTime: 'Giải quyết đúng hạn',
  doneLate: 'Giải quyết quá hạn',
  returned: 'Đã trả kết quả',
  stopped: 'Dừng xử lý',
  inTerm: 'Đang giải quyết, trong hạn',
  dueSoon: 'Đang giải quyết, sắp đến hạn',
  overdue: 'Đang giải quyết, quá hạn',
  paused: 'Tạm dừng tính hạn',
  onTimeShare: 'Tỷ lệ giải quyết trước và đúng hạn',
  postalShare: 'Tỷ lệ do bưu điện tiếp nhận',
  reuseShare: 'Tỷ lệ dùng lại giấy tờ đã số hóa',
  signedResultShare: 'Tỷ lệ có kết quả ký số tại đây',
};

/**
 * How the shares are reckoned. Indicators 4.3 and 4.4 are those of Decision 766/QĐ-TTg; of 4.4 only
 * one part can be told here, and its words say so.
 */
export const formulaWords: Readonly<Partial<Record<FigureName, string>>> = {
  onTimeShare: 'Hồ sơ có kết quả trước hạn và đúng hạn / hồ sơ có kết quả',
  postalShare: 'Hồ sơ do nhân viên bưu điện tiếp nhận / hồ sơ tiếp nhận',
  reuseShare:
    'Chỉ số 4.3 (Quyết định 766/QĐ-TTg): hồ sơ có ít nhất một thành phần dùng lại / hồ sơ tiếp nhận. ' +
    'Chỉ đếm giấy tờ, kết quả lưu tại đây',
  signedResultShare:
    'Một phần chỉ số 4.4 (Quyết định 766/QĐ-TTg): hồ sơ có kết quả ký số tại đây / hồ sơ tiếp nhận. ' +
    'Hệ thống chưa gửi kết quả vào kho dữ liệu cá nhân quốc gia nên không thay cho chỉ số 4.4',
};

export const dateWords: Readonly<Record<MeasureDate, string>> = {
  registrationDay: 'Ngày đăng ký',
  receptionDay: 'Ngày tiếp nhận',
  refusalDay: 'Ngày từ chối',
  endDay: 'Ngày có kết quả',
  returnDay: 'Ngày trả kết quả',
  stopDay: 'Ngày dừng xử lý',
};

export const groupingWords: Readonly<Record<Grouping, string>> = {
  none: 'Phạm vi',
  unit: 'Đơn vị tiếp nhận',
  procedure: 'Thủ tục',
  channel: 'Kênh',
  employer: 'Đơn vị của người tiếp nhận',
  day: 'Ngày',
};

const channelWords = { counter: 'Tại quầy', post: 'Bưu chính', online: 'Trực tuyến' } as const;
const employerWords = { state: 'Nhà nước', post: 'Bưu điện', none: 'Hệ thống' } as const;

/** Groups that have no name of their own: channels and employers of the receiver. */
export function keyWords(groupBy: Grouping, key: string): string {
  const words: Readonly<Record<string, string>> =
    groupBy === 'channel' ? channelWords : groupBy === 'employer' ? employerWords : {};
  return words[key] ?? key;
}

export function filterWords(
  filter: { readonly [Key in keyof ReportFilter]-?: string | null },
  names: { readonly unitName: string | null; readonly procedureName: string | null },
): string {
  const { unitId, procedureCode, channel, employer } = filter;
  const parts = [
    unitId && `${groupingWords.unit}: ${names.unitName ?? unitId}`,
    procedureCode &&
      `${groupingWords.procedure}: ${[procedureCode, names.procedureName].filter(Boolean).join(' ')}`,
    channel && `${groupingWords.channel}: ${keyWords('channel', channel)}`,
    employer && `${groupingWords.employer}: ${keyWords('employer', employer)}`,
  ].filter(Boolean);
  return parts.length === 0 ? 'Toàn bộ phạm vi được xem' : parts.join('; ');
}
