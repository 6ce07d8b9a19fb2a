import type { SettingKey } from '../organisation/settings';

interface UsualSetting {
  readonly key: SettingKey;
  readonly value: unknown;
  readonly note: string;
}

/** Rules that provinces set differently or that law changes by date; each row may be superseded. */
export const usualSettings: readonly UsualSetting[] = [
  {
    key: 'dossier.codeGrammar',
    value: { dateDigits: 6, serialWidth: 4 },
    note: 'Mã hồ sơ: mã định danh đơn vị - ngày - số thứ tự trong ngày.',
  },
  {
    key: 'appointment.sameDayCutOff',
    value: '15:00',
    note: 'Nhận sau giờ này thì việc trả trong ngày chuyển sang ngày làm việc kế tiếp.',
  },
  { key: 'appointment.returnTime', value: '16:30', note: 'Giờ trả kết quả trong ngày.' },
  {
    key: 'supplement.deadlineDays',
    value: 30,
    note: 'Số ngày người dân có để bổ sung; địa phương quy định.',
  },
  {
    key: 'deadlines.mostDays',
    value: 60,
    note: 'Hạn chọn tay xa nhất; chưa rõ văn bản nào quy định, địa phương xem lại.',
  },
  {
    key: 'results.unclaimedDays',
    value: 30,
    note: 'Kết quả nằm tại quầy quá số ngày này thì nhắn lại người nộp.',
  },
  {
    key: 'roundLimits',
    value: { supplementRequests: 1, reappointments: 1 },
    note: 'Yêu cầu bổ sung và hẹn lại mỗi loại một lần (Nghị định 61/2018, Điều 11 và 19).',
  },
  {
    key: 'dueSoon.minutes',
    value: 480,
    note: 'Sắp đến hạn: còn không quá một ngày làm việc, hoặc một phần năm thời hạn nếu ít hơn.',
  },
  {
    key: 'delivery.attempts',
    value: { maxAttempts: 2, workingDaysBetween: 2 },
    note: 'Phát không thành công: hai lần, cách nhau hai ngày làm việc (Thông tư 17/2017).',
  },
  {
    key: 'delivery.transitDays',
    value: { collection: 2, transfer: 2, delivery: 2 },
    note: 'Toàn trình trong tỉnh, ngoài khu vực: J+2 (Thông tư 17/2017, Điều 7); bưu điện công bố.',
  },
  {
    key: 'delivery.courierCashLimit',
    value: 5_000_000,
    note: 'Bưu tá giữ quá số tiền này thì về nộp; bưu điện quy định.',
  },
  {
    key: 'delivery.numberSeries',
    value: { serviceIndicator: 'CP', country: 'VN' },
    note: 'Dải số bưu gửi S10.',
  },
  {
    key: 'delivery.tariff',
    value: [],
    note: 'Bảng giá cước bưu chính công ích; địa phương khai theo mức đã công bố.',
  },
  {
    key: 'intake.duplicates',
    value: { days: 30, repeatableFields: ['Chứng thực'] },
    note: 'Hồ sơ cùng người, cùng thủ tục trong số ngày này phải được đối chiếu; trừ lĩnh vực làm nhiều lần.',
  },
  {
    key: 'documents.textRecognition',
    value: { isOn: false },
    note: 'Nhận dạng chữ của bản quét sau khi nộp tệp; tốn bộ xử lý nên mặc định tắt.',
  },
  {
    key: 'fees.bankAccounts',
    value: [],
    note: 'Tài khoản nhận chuyển khoản và tài khoản kho bạc của từng đơn vị; địa phương khai.',
  },
  {
    key: 'documents.uploads',
    value: { keepHours: 24, open: 60 },
    note: 'Tệp tải lên dở dang: giữ bao nhiêu giờ để tải tiếp, mỗi người mở tối đa bao nhiêu tệp.',
  },
  {
    key: 'documents.scans',
    value: { closeAfterDays: 7, keepGivenUpDays: 30 },
    note: 'Xấp quét đã nộp hết tự đóng sau số ngày này; bản quét bỏ lại khi đóng xấp giữ thêm số ngày này.',
  },
  {
    key: 'documents.limits',
    value: { maxBytes: 20971520, maxPages: 200 },
    note: 'Giới hạn của một tệp quét.',
  },
];
