import { apologyValues } from './apology.form';
import { controlSlipValues } from './control-slip.form';
import type { FormValues } from './form-values';
import { receiptValues } from './receipt.form';
import { refusalValues } from './refusal.form';
import { stopNoticeValues } from './stop-notice.form';
import { supplementRequestValues } from './supplement-request.form';
import type { StatutoryForm } from './template';

/** `long` holds the longest name of the test set (62 letters) and twenty papers. */
export const sampleKinds = ['usual', 'long'] as const;
export type SampleKind = (typeof sampleKinds)[number];

const issuer = {
  superiorName: 'Ủy ban nhân dân phường Xuân Hương – Đà Lạt',
  unitName: 'Trung tâm Phục vụ hành chính công',
  place: 'Xuân Hương – Đà Lạt',
};

const longName = 'Công Tằng Tôn Nữ Hoàng Thị Quỳnh Phương Nguyễn Đặng Trường Thịnh';

const usualPapers = [
  'Tờ khai đăng ký khai sinh theo mẫu',
  'Giấy chứng sinh do cơ sở y tế nơi trẻ sinh ra cấp',
  'Giấy chứng nhận kết hôn của cha mẹ',
];

const receivedAt = new Date('2026-02-05T08:05:00Z');
const appointmentAt = new Date('2026-02-12T08:05:00Z');
const newAppointmentAt = new Date('2026-02-26T09:30:00Z');
const code = 'H36.24781-260205-0001';
const deskName = 'Trung tâm Phục vụ hành chính công phường Xuân Hương – Đà Lạt';

const contact = { place: deskName, officialName: 'Trần Văn Bình', phone: '0263 3822 000' };
const signer = { signerTitle: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', signerName: 'Lê Hoàng Phúc' };

function paperNames(kind: SampleKind): readonly string[] {
  if (kind === 'usual') return usualPapers;
  return Array.from(
    { length: 20 },
    (_, index) => `${usualPapers[index % usualPapers.length] ?? ''} (giấy số ${index + 1})`,
  );
}

function headOf(kind: SampleKind) {
  return {
    issuer,
    code,
    number: '260205-0001',
    issuedAt: receivedAt,
    applicant: {
      name: kind === 'long' ? longName : 'Nguyễn Thị Ánh Tuyết',
      idNumber: '068190004567',
      address: 'Số 12 đường Lê Hồng Phong, phường Xuân Hương – Đà Lạt, tỉnh Lâm Đồng',
      phone: '0912345678',
      email: 'anhtuyet@vidu.vn',
    },
    procedure: {
      code: '1.001193',
      name:
        kind === 'long'
          ? 'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các ' +
            'trường hợp giải quyết tranh chấp, khiếu nại, tố cáo về đất đai'
          : 'Đăng ký khai sinh',
    },
  };
}

type Make = (kind: SampleKind) => FormValues;

const makers: Readonly<Record<Exclude<StatutoryForm, 'register'>, Make>> = {
  receipt: (kind) =>
    receiptValues({
      ...headOf(kind),
      deskName,
      ...(kind === 'long' ? { submitterName: longName } : {}),
      caseName: 'Trẻ sinh tại cơ sở y tế',
      papers: paperNames(kind).map((name) => ({ name, kind: 'Bản chính', count: 1 })),
      sets: 1,
      statutoryTime: '05 ngày làm việc',
      receivedAt,
      appointmentAt,
      appointmentExplanation:
        'Thời hạn 5 ngày làm việc, tính từ ngày làm việc tiếp theo. Nhận thứ Năm 05/02/2026, bỏ ' +
        'qua: thứ Bảy, Chủ nhật. Hẹn trả thứ Năm 12/02/2026.',
      returnMethod: deskName,
      feeAmount: 20_000,
      book: { volume: '01/2026', number: '57' },
      receiverName: kind === 'long' ? longName : 'Phạm Minh Đức',
      trackingUrl: `https://motcua.vidu.vn/track/${code}/4C7K`,
      lookupSecret: '4C7K',
      hotline: '1022',
    }),
  'supplement-request': (kind) =>
    supplementRequestValues({
      ...headOf(kind),
      deskName,
      papers: paperNames(kind).map((name) => ({
        name,
        instruction: 'Chưa đúng: thiếu dấu của cơ quan cấp; xin đóng dấu tại nơi cấp.',
        originals: 1,
        certifiedCopies: 0,
        copies: 1,
      })),
      reason: 'Hồ sơ chưa đủ thành phần theo quy định.',
      deadline: '2026-03-09',
      contact,
      clerkName: 'Phạm Minh Đức',
    }),
  refusal: (kind) =>
    refusalValues({
      ...headOf(kind),
      deskName,
      reason: 'Không thuộc thẩm quyền giải quyết của xã, phường nơi nộp hồ sơ.',
      legalBasis: 'Điều 13 Luật Hộ tịch',
      contact,
      clerkName: 'Phạm Minh Đức',
      confirmedBy: 'Lê Hoàng Phúc',
    }),
  apology: (kind) =>
    apologyValues({
      ...headOf(kind),
      ...signer,
      fieldName: 'Hộ tịch',
      deskName,
      receivedAt,
      appointmentAt,
      agencyName: 'Phòng Văn hóa – Xã hội',
      reason: 'Phải xác minh nơi sinh với cơ quan ở tỉnh khác.',
      newAppointmentAt,
    }),
  'stop-notice': (kind) =>
    stopNoticeValues({
      ...headOf(kind),
      ...signer,
      deskName,
      receivedAt,
      requestedBy: 'Người nộp hồ sơ',
      reason: 'Người nộp hồ sơ xin rút hồ sơ.',
      legalBasis: 'Nghị định 118/2025/NĐ-CP',
      stage: 'Đang xử lý',
      papersReturned: paperNames(kind).map((name) => ({ name, count: 1 })),
      feesReturned: '20.000 đồng',
    }),
  'control-slip': (kind) =>
    controlSlipValues({
      ...headOf(kind),
      receivedAt,
      hops: [
        {
          fromUnit: issuer.unitName,
          toUnit: 'Phòng Văn hóa – Xã hội',
          at: receivedAt,
          giverName: 'Phạm Minh Đức',
          receiverName: kind === 'long' ? longName : 'Vũ Thị Hoa',
          outcome: 'onTime',
          note: 'Đủ giấy tờ',
        },
        {
          fromUnit: 'Phòng Văn hóa – Xã hội',
          toUnit: issuer.unitName,
          at: appointmentAt,
          giverName: kind === 'long' ? longName : 'Vũ Thị Hoa',
          receiverName: 'Phạm Minh Đức',
          outcome: 'early',
        },
      ],
    }),
};

/** What a preview of a form of a dossier is filled with; nobody of this name exists. */
export const sampleValues = (
  form: Exclude<StatutoryForm, 'register'>,
  kind: SampleKind,
): FormValues => makers[form](kind);
