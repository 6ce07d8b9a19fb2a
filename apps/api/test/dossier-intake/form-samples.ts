import type { ApologyData } from '../../src/statutory-forms/apology.form';
import type { ControlSlipData } from '../../src/statutory-forms/control-slip.form';
import type { GuidanceData } from '../../src/statutory-forms/guidance.form';
import type { HandoverMinutesData } from '../../src/statutory-forms/handover-minutes.form';
import type { PostalSlipData } from '../../src/statutory-forms/postal-slip.form';
import type { RatingSlipData } from '../../src/statutory-forms/rating-slip.form';
import type { ReceiptData } from '../../src/statutory-forms/receipt.form';
import type { RefusalData } from '../../src/statutory-forms/refusal.form';
import type { StopNoticeData } from '../../src/statutory-forms/stop-notice.form';
import type { SupplementRequestData } from '../../src/statutory-forms/supplement-request.form';

export const code = 'H36.24781-260205-0001';

/** 15:05 on 5 February 2026 in the office zone. */
export const receivedAt = new Date('2026-02-05T08:05:00Z');
const appointmentAt = new Date('2026-02-12T08:05:00Z');
const newAppointmentAt = new Date('2026-02-26T09:30:00Z');

const issuer = {
  superiorName: 'Ủy ban nhân dân phường Xuân Hương – Đà Lạt',
  unitName: 'Trung tâm Phục vụ hành chính công',
  place: 'Đà Lạt',
};

const applicant = {
  name: 'Nguyễn Thị Ánh Tuyết',
  idNumber: '068190004567',
  address: 'Số 12 đường Lê Hồng Phong, phường Xuân Hương – Đà Lạt, tỉnh Lâm Đồng',
  phone: '0912345678',
};

const procedure = { code: '1.001193', name: 'Đăng ký khai sinh' };
const contact = {
  place: 'Quầy số 3, Trung tâm Phục vụ hành chính công',
  officialName: 'Trần Văn Bình',
  phone: '0263 3822 000',
};
const head = { issuer, code, number: '12', issuedAt: receivedAt, applicant, procedure };
const signer = { signerTitle: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', signerName: 'Lê Hoàng Phúc' };

/** 62 characters, the longest personal name of the test set. */
export const longName = 'Công Tằng Tôn Nữ Hoàng Thị Quỳnh Phương Nguyễn Đặng Trường Thịnh';

const repeated = (text: string, length: number): string =>
  text
    .repeat(Math.ceil(length / text.length))
    .slice(0, length)
    .trimEnd();

export const longProcedureName = repeated(
  'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp ',
  231,
);
export const longPaperName = repeated(
  'Văn bản của các thành viên trong hộ gia đình sử dụng đất đồng ý đưa quyền sử dụng đất vào doanh nghiệp; ',
  1470,
);

export function aReceipt(change: Partial<ReceiptData> = {}): ReceiptData {
  return {
    issuer,
    code,
    number: '12',
    deskName: 'Trung tâm Phục vụ hành chính công phường Xuân Hương – Đà Lạt',
    applicant,
    procedure,
    papers: [
      { name: 'Tờ khai đăng ký khai sinh theo mẫu', kind: 'Bản chính', count: 1 },
      { name: 'Giấy chứng sinh', kind: 'Bản chính', count: 1 },
      { name: 'Văn bản ủy quyền', kind: 'Bản sao chứng thực', count: 2 },
    ],
    sets: 1,
    statutoryTime: '05 ngày làm việc',
    receivedAt,
    appointmentAt,
    appointmentExplanation:
      'Nhận lúc 15 giờ 05 thứ Năm 05/02/2026 nên tính từ thứ Sáu 06/02/2026; 5 ngày làm việc, ' +
      'không tính thứ Bảy 07/02 và Chủ nhật 08/02; trả trước 15 giờ 05 thứ Năm 12/02/2026.',
    returnMethod: 'Bưu chính, tại số 12 đường Lê Hồng Phong, phường Xuân Hương – Đà Lạt',
    feeAmount: 20_000,
    feeNote: 'đã thu',
    book: { volume: '01', number: '57' },
    receiverName: 'Phạm Minh Đức',
    trackingUrl: `https://motcua.lamdong.gov.vn/track?code=${code}&secret=4J7K`,
    lookupSecret: '4J7K',
    hotline: '1022',
    ...change,
  };
}

export const aSupplementRequest = (
  change: Partial<SupplementRequestData> = {},
): SupplementRequestData => ({
  ...head,
  deskName: 'Trung tâm Phục vụ hành chính công',
  papers: [
    {
      name: 'Giấy chứng sinh',
      instruction: 'Thiếu dấu của cơ sở y tế; xin đóng dấu tại nơi cấp.',
      originals: 1,
      certifiedCopies: 0,
      copies: 0,
    },
    {
      name: 'Giấy chứng nhận kết hôn của cha mẹ',
      instruction: 'Chưa có; nộp bản sao chứng thực trong 6 tháng.',
      originals: 0,
      certifiedCopies: 1,
      copies: 2,
    },
  ],
  reason: 'Hồ sơ chưa đủ thành phần theo quy định.',
  contact,
  clerkName: 'Phạm Minh Đức',
  ...change,
});

export const aRefusal = (change: Partial<RefusalData> = {}): RefusalData => ({
  ...head,
  deskName: 'Trung tâm Phục vụ hành chính công',
  reason: 'Không thuộc thẩm quyền giải quyết của phường; nộp tại Sở Tư pháp.',
  legalBasis: 'Điều 17 Luật Hộ tịch',
  contact,
  clerkName: 'Phạm Minh Đức',
  confirmedBy: 'Lê Hoàng Phúc',
  ...change,
});

export const anApology = (change: Partial<ApologyData> = {}): ApologyData => ({
  ...head,
  ...signer,
  deskName: 'Trung tâm Phục vụ hành chính công phường Xuân Hương – Đà Lạt',
  fieldName: 'Hộ tịch',
  receivedAt,
  appointmentAt,
  agencyName: 'Phòng Tư pháp',
  reason: 'Phải xác minh nơi sinh với cơ quan ở tỉnh khác.',
  newAppointmentAt,
  ...change,
});

export const aStopNotice = (change: Partial<StopNoticeData> = {}): StopNoticeData => ({
  ...head,
  ...signer,
  deskName: 'Trung tâm Phục vụ hành chính công phường Xuân Hương – Đà Lạt',
  receivedAt,
  requestedBy: 'Người nộp hồ sơ',
  reason: 'Người nộp hồ sơ xin rút hồ sơ.',
  stage: 'Đang xử lý',
  papersReturned: [{ name: 'Giấy chứng sinh', count: 1 }],
  feesReturned: '20.000 đồng',
  ...change,
});

export const aControlSlip = (change: Partial<ControlSlipData> = {}): ControlSlipData => ({
  ...head,
  receivedAt,
  hops: [
    {
      fromUnit: 'Trung tâm Phục vụ hành chính công',
      toUnit: 'Phòng Tư pháp',
      at: receivedAt,
      giverName: 'Phạm Minh Đức',
      receiverName: 'Vũ Thị Hoa',
      outcome: 'onTime',
      note: 'Đủ giấy tờ',
    },
  ],
  ...change,
});

export const aGuidance = (change: Partial<GuidanceData> = {}): GuidanceData => ({
  issuer,
  issuedAt: receivedAt,
  procedure,
  caseName: 'Trẻ sinh tại cơ sở y tế',
  papers: [
    { name: 'Tờ khai theo mẫu', originals: 1, copies: 0, isMandatory: true, isHere: true },
    {
      name: 'Giấy chứng sinh',
      originals: 1,
      copies: 0,
      isMandatory: true,
      isHere: false,
      note: 'Không có thì nộp văn bản của người làm chứng.',
    },
    { name: 'Giấy ủy quyền', originals: 1, copies: 1, isMandatory: false, isHere: false },
  ],
  statutoryTime: 'trong ngày làm việc',
  feeText: 'Không thu',
  versionFrom: new Date('2025-07-01T00:00:00Z'),
  contact,
  clerkName: 'Phạm Minh Đức',
  trackingUrl: 'https://motcua.vidu.vn/track',
  ...change,
});

export const aHandover = (change: Partial<HandoverMinutesData> = {}): HandoverMinutesData => ({
  issuer: { unitName: 'Bưu điện thành phố Đà Lạt', place: 'Đà Lạt' },
  manifestNo: '260205-000017',
  signedAt: receivedAt,
  giver: { name: 'Đỗ Văn Tám', title: 'bưu tá', unitName: 'Bưu điện Đà Lạt' },
  receiver: {
    name: 'Phạm Minh Đức',
    unitName: 'Trung tâm Phục vụ hành chính công phường Xuân Hương – Đà Lạt',
  },
  bags: [{ bagNo: '260205-0003', sealNo: '7788123', isSealWhole: true }],
  lines: [
    {
      consignmentNo: 'CP000000014VN',
      dossierCode: code,
      applicantName: applicant.name,
      paperCount: 3,
    },
    {
      consignmentNo: 'CP000000028VN',
      applicantName: longName,
      paperCount: 2,
      exception: 'Thiếu 1 bản sao',
    },
  ],
  ...change,
});

export const aPostalSlip = (change: Partial<PostalSlipData> = {}): PostalSlipData => ({
  issuer: { unitName: 'Bưu điện thành phố Đà Lạt', place: 'Đà Lạt' },
  consignmentNo: 'CP000000014VN',
  postedAt: receivedAt,
  sender: applicant,
  addressee: { name: issuer.unitName, address: 'Số 2 Trần Nhân Tông, Đà Lạt' },
  procedure,
  papers: [{ name: 'Giấy chứng sinh', kind: 'Bản chính', count: 1 }],
  sealNo: '7788123',
  weight: 85,
  service: 'Nhận hồ sơ tại nhà',
  carriage: 26_000,
  stateFee: 20_000,
  courierName: 'Đỗ Văn Tám',
  ...change,
});

export const aRatingSlip = (change: Partial<RatingSlipData> = {}): RatingSlipData => ({
  issuer,
  code,
  issuedAt: receivedAt,
  ratingUrl: `https://motcua.lamdong.gov.vn/rate?code=${code}&secret=4J7K`,
  ...change,
});
