import { mostFileBytes } from '../platform/files/file-limits';
import {
  carriageScopes,
  carriageServices,
  type SettingKey,
  type SettingValues,
  type TariffStep,
  type UnitBankAccount,
} from './settings';
import {
  list,
  members,
  oneOf,
  pattern,
  type Shape,
  type ValuePath,
  wholeNumber,
  words,
  yesOrNo,
} from './value-shapes';

interface SettingRule<Value> {
  /** What it decides, for whoever changes it. */
  readonly meaning: string;
  readonly shape: Shape<Value>;
}

const timeOfDay = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 5, '16:30', 'localTime');
const uuid = pattern(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  36,
  '0193a000-0000-7000-8001-000000000004',
  'uuid',
);

/** VietQR carries a BIN of six digits and at most 19 signs of an account. */
const bankAccount = members<UnitBankAccount>({
  unitId: uuid,
  bankBin: pattern(/^\d{6}$/, 6, '970436'),
  bankName: words(100),
  accountNo: pattern(/^[0-9A-Za-z]{1,19}$/, 19, '113366668888'),
  holder: words(100),
  treasuryAccount: pattern(/^[0-9A-Za-z.-]{4,40}$/, 40, '3511.0.1054321'),
});

const tariffStep = members<TariffStep>({
  service: oneOf(...carriageServices),
  scope: oneOf(...carriageScopes),
  weightTo: wholeNumber(1, 50_000),
  amountVnd: wholeNumber(0, 10_000_000),
});

const mebibyte = 1024 * 1024;

/** Every setting with what it means and what its value may be; there are no others. */
export const settingRules: { readonly [Key in SettingKey]: SettingRule<SettingValues[Key]> } = {
  'dossier.codeGrammar': {
    meaning: 'Mã hồ sơ: số chữ số của ngày (6 hoặc 8) và của số thứ tự trong ngày.',
    shape: members<SettingValues['dossier.codeGrammar']>({
      dateDigits: oneOf(6, 8),
      serialWidth: wholeNumber(4, 7),
    }),
  },
  'appointment.sameDayCutOff': {
    meaning: 'Nhận sau giờ này thì việc trả trong ngày chuyển sang ngày làm việc kế tiếp.',
    shape: timeOfDay,
  },
  'appointment.returnTime': {
    meaning: 'Giờ trả kết quả của ngày hẹn.',
    shape: timeOfDay,
  },
  'supplement.deadlineDays': {
    meaning: 'Số ngày (theo lịch) người dân có để bổ sung giấy tờ.',
    shape: wholeNumber(1, 365),
  },
  'deadlines.mostDays': {
    meaning: 'Hạn bổ sung và hạn trả lời ý kiến chọn tay không quá số ngày (theo lịch) này.',
    shape: wholeNumber(1, 365),
  },
  'results.unclaimedDays': {
    meaning: 'Kết quả nằm tại quầy quá số ngày (theo lịch) này thì vào mục «Quá lâu chưa nhận».',
    shape: wholeNumber(1, 365),
  },
  roundLimits: {
    meaning: 'Một hồ sơ được yêu cầu bổ sung và hẹn lại nhiều nhất mấy lần.',
    shape: members<SettingValues['roundLimits']>({
      supplementRequests: wholeNumber(0, 10),
      reappointments: wholeNumber(0, 10),
    }),
  },
  'dueSoon.minutes': {
    meaning:
      'Hồ sơ «sắp đến hạn» khi còn không quá số phút làm việc này, hoặc một phần năm thời hạn của hồ sơ nếu ít hơn.',
    shape: wholeNumber(30, 14_400),
  },
  'delivery.attempts': {
    meaning: 'Phát không thành công: số lần phát và số ngày làm việc giữa hai lần.',
    shape: members<SettingValues['delivery.attempts']>({
      maxAttempts: wholeNumber(1, 10),
      workingDaysBetween: wholeNumber(0, 30),
    }),
  },
  'delivery.transitDays': {
    meaning:
      'Toàn trình của bưu gửi: nhiều nhất mấy ngày làm việc sau ngày bưu điện nhận (J), theo loại.',
    shape: members<SettingValues['delivery.transitDays']>({
      collection: wholeNumber(1, 30),
      transfer: wholeNumber(1, 30),
      delivery: wholeNumber(1, 30),
    }),
  },
  'delivery.courierCashLimit': {
    meaning: 'Một bưu tá giữ quá số tiền này (đồng) thì bảng điều phối cảnh báo phải về nộp.',
    shape: wholeNumber(100_000, 1_000_000_000),
  },
  'delivery.numberSeries': {
    meaning: 'Hai chữ đầu và hai chữ cuối của số bưu gửi S10.',
    shape: members<SettingValues['delivery.numberSeries']>({
      serviceIndicator: pattern(/^[A-Z]{2}$/, 2, 'CP'),
      country: pattern(/^[A-Z]{2}$/, 2, 'VN'),
    }),
  },
  'delivery.tariff': {
    meaning:
      'Bảng giá cước bưu chính công ích: dịch vụ, phạm vi, nấc khối lượng (gam) và mức cước.',
    shape: list(tariffStep, {
      max: 200,
      unique: [
        ({ service, scope, weightTo }) => ['weightTo', [service, scope, weightTo].join(' ')],
      ],
    }),
  },
  'intake.duplicates': {
    meaning:
      'Hồ sơ cùng người, cùng thủ tục trong số ngày này phải được đối chiếu; trừ lĩnh vực làm nhiều lần.',
    shape: members<SettingValues['intake.duplicates']>({
      days: wholeNumber(0, 3_650),
      repeatableFields: list(words(200), { max: 100, unique: [(field) => ['', field]] }),
    }),
  },
  'documents.textRecognition': {
    meaning: 'Có nhận dạng chữ của bản quét sau khi nộp tệp hay không.',
    shape: members<SettingValues['documents.textRecognition']>({ isOn: yesOrNo }),
  },
  'fees.bankAccounts': {
    meaning: 'Tài khoản nhận chuyển khoản và tài khoản kho bạc của từng đơn vị.',
    shape: list(bankAccount, {
      max: 500,
      unique: [
        ({ unitId }) => ['unitId', unitId],
        ({ accountNo }) => ['accountNo', accountNo.toUpperCase()],
      ],
    }),
  },
  'documents.uploads': {
    meaning: 'Tệp tải lên dở dang: giữ bao nhiêu giờ, mỗi người mở tối đa bao nhiêu tệp.',
    shape: members<SettingValues['documents.uploads']>({
      keepHours: wholeNumber(1, 168),
      open: wholeNumber(1, 500),
    }),
  },
  'documents.scans': {
    meaning:
      'Xấp quét đã nộp hết tự đóng sau số ngày này; bản quét bỏ lại khi đóng xấp giữ thêm số ngày này.',
    shape: members<SettingValues['documents.scans']>({
      closeAfterDays: wholeNumber(1, 365),
      keepGivenUpDays: wholeNumber(1, 3_650),
    }),
  },
  'documents.limits': {
    meaning: 'Giới hạn của một tệp quét: dung lượng (byte) và số trang.',
    shape: members<SettingValues['documents.limits']>({
      maxBytes: wholeNumber(mebibyte, mostFileBytes),
      maxPages: wholeNumber(1, 2_000),
    }),
  },
};

/** Where the citizens' money goes is never changed by one person alone. */
export const settingsOfTwo: ReadonlySet<SettingKey> = new Set(['fees.bankAccounts']);

export const settingKeys = Object.keys(settingRules) as readonly SettingKey[];

/** The value of one setting as it will be stored; refused where its shape does not hold. */
export function judgeSetting<Key extends SettingKey>(
  key: Key,
  value: unknown,
  path: ValuePath,
): SettingValues[Key] {
  return settingRules[key].shape.judge(value, path);
}
