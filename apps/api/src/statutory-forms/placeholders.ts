import type { StatutoryForm } from './template';

export interface Placeholder {
  readonly vi: string;
  readonly en: string;
}

/** Every value that a form may show. */
export const placeholders = {
  superiorName: { vi: 'Cơ quan chủ quản', en: 'Superior agency' },
  unitName: { vi: 'Đơn vị ban hành', en: 'Issuing unit' },
  place: { vi: 'Địa danh', en: 'Place of issue' },
  issueDate: { vi: 'Ngày ban hành', en: 'Date of issue' },
  code: { vi: 'Mã số hồ sơ', en: 'Dossier code' },
  letterNumber: { vi: 'Số văn bản', en: 'Letter number' },
  deskName: { vi: 'Bộ phận tiếp nhận và trả kết quả', en: 'One-stop desk' },
  applicantName: { vi: 'Họ tên người nộp', en: 'Applicant' },
  idNumber: { vi: 'Số định danh hoặc mã số thuế', en: 'Personal id or tax number' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Số điện thoại', en: 'Phone' },
  email: { vi: 'Thư điện tử', en: 'Email' },
  submitterName: { vi: 'Người nộp thay', en: 'Submitter on behalf' },
  signerOfSubmission: { vi: 'Người ký nộp hồ sơ', en: 'Who signs as submitter' },
  procedureName: { vi: 'Tên thủ tục', en: 'Procedure' },
  procedureCode: { vi: 'Mã thủ tục', en: 'Procedure code' },
  caseName: { vi: 'Trường hợp', en: 'Case' },
  fieldName: { vi: 'Lĩnh vực', en: 'Field' },
  sets: { vi: 'Số bộ hồ sơ', en: 'Number of sets' },
  statutoryTime: { vi: 'Thời gian giải quyết theo quy định', en: 'Statutory time' },
  receivedMoment: { vi: 'Giờ, ngày nhận hồ sơ', en: 'Moment of reception' },
  receivedDay: { vi: 'Ngày nhận hồ sơ', en: 'Day of reception' },
  appointmentMoment: { vi: 'Giờ, ngày hẹn trả', en: 'Appointment' },
  appointmentExplanation: { vi: 'Câu giải thích ngày hẹn', en: 'How the date was reckoned' },
  newAppointmentMoment: { vi: 'Giờ, ngày hẹn lại', en: 'New appointment' },
  returnMethod: { vi: 'Nơi và cách trả kết quả', en: 'Where and how the result is returned' },
  fee: { vi: 'Phí, lệ phí bằng số và bằng chữ', en: 'Fee in figures and words' },
  bookVolume: { vi: 'Quyển số', en: 'Book volume' },
  bookNumber: { vi: 'Số thứ tự trong sổ', en: 'Number in the book' },
  receiverName: { vi: 'Người tiếp nhận', en: 'Receiver' },
  trackingAddress: { vi: 'Địa chỉ tra cứu', en: 'Tracking address' },
  lookupSecret: { vi: 'Mã tra cứu', en: 'Tracking secret' },
  hotline: { vi: 'Điện thoại hỗ trợ', en: 'Hotline' },
  formVersion: { vi: 'Phiên bản của mẫu', en: 'Version of the form' },
  reason: { vi: 'Lý do', en: 'Reason' },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  supplementDeadline: { vi: 'Hạn bổ sung giấy tờ', en: 'Papers are taken until' },
  contact: { vi: 'Nơi và người liên hệ', en: 'Whom to ask' },
  clerkName: { vi: 'Người lập phiếu', en: 'Clerk' },
  confirmedBy: { vi: 'Công chức xác nhận', en: 'Confirming civil servant' },
  agencyName: { vi: 'Cơ quan giải quyết', en: 'Competent agency' },
  signerTitle: { vi: 'Chức vụ người ký', en: 'Title of the signer' },
  signerName: { vi: 'Người ký', en: 'Signer' },
  requestedBy: { vi: 'Bên đề nghị dừng', en: 'Who asked for the stop' },
  stage: { vi: 'Bước đang giải quyết', en: 'Stage of the work' },
  stoppedMoment: { vi: 'Giờ, ngày dừng giải quyết', en: 'Moment of the stop' },
  feesReturned: { vi: 'Phí, lệ phí hoàn trả', en: 'Fees given back' },
  year: { vi: 'Năm của sổ', en: 'Year of the book' },
  openedDay: { vi: 'Ngày mở sổ', en: 'Day of opening' },
  closedDay: { vi: 'Ngày khóa sổ', en: 'Day of closing' },
  lastNumber: { vi: 'Số thứ tự cuối', en: 'Last number' },
} as const satisfies Record<string, Placeholder>;

export type PlaceholderName = keyof typeof placeholders;

export interface FormVocabulary {
  /** Values a template of this form must show, because the law lists them for the form. */
  readonly mandatory: readonly PlaceholderName[];
  readonly others: readonly PlaceholderName[];
}

const person = ['applicantName', 'address', 'phone'] as const;
const issuer = ['superiorName', 'unitName', 'place', 'issueDate'] as const;

/** The closed list of each form. The head shows the issuer, the codes block shows the code. */
export const formVocabularies: Readonly<Record<StatutoryForm, FormVocabulary>> = {
  receipt: {
    mandatory: [
      'code',
      ...person,
      'email',
      'idNumber',
      'procedureName',
      'procedureCode',
      'sets',
      'statutoryTime',
      'receivedMoment',
      'appointmentMoment',
      'returnMethod',
      'fee',
      'bookVolume',
      'bookNumber',
      'receiverName',
      'lookupSecret',
    ],
    others: [
      ...issuer,
      'letterNumber',
      'deskName',
      'submitterName',
      'signerOfSubmission',
      'caseName',
      'appointmentExplanation',
      'trackingAddress',
      'hotline',
      'formVersion',
    ],
  },
  'supplement-request': {
    mandatory: ['code', ...person, 'procedureName', 'reason', 'contact', 'clerkName'],
    others: [
      ...issuer,
      'letterNumber',
      'deskName',
      'idNumber',
      'email',
      'procedureCode',
      'supplementDeadline',
    ],
  },
  refusal: {
    mandatory: [...person, 'procedureName', 'reason', 'legalBasis', 'contact', 'clerkName'],
    others: [
      ...issuer,
      'code',
      'letterNumber',
      'deskName',
      'idNumber',
      'email',
      'procedureCode',
      'confirmedBy',
    ],
  },
  apology: {
    mandatory: [
      'code',
      ...person,
      'receivedDay',
      'appointmentMoment',
      'reason',
      'newAppointmentMoment',
      'signerTitle',
      'signerName',
    ],
    others: [
      ...issuer,
      'letterNumber',
      'idNumber',
      'email',
      'procedureName',
      'procedureCode',
      'fieldName',
      'deskName',
      'agencyName',
    ],
  },
  'stop-notice': {
    mandatory: [
      'code',
      'applicantName',
      'requestedBy',
      'reason',
      'stage',
      'stoppedMoment',
      'feesReturned',
      'signerTitle',
      'signerName',
    ],
    others: [
      ...issuer,
      'letterNumber',
      'address',
      'phone',
      'idNumber',
      'email',
      'procedureName',
      'procedureCode',
      'receivedMoment',
      'legalBasis',
      'deskName',
    ],
  },
  'control-slip': {
    mandatory: ['code', 'applicantName', 'procedureName', 'receivedMoment'],
    others: [...issuer, 'phone', 'address', 'procedureCode', 'letterNumber'],
  },
  register: {
    mandatory: ['year', 'bookVolume', 'openedDay', 'closedDay', 'lastNumber'],
    others: [...issuer],
  },
};

export function knows(form: StatutoryForm, name: string): name is PlaceholderName {
  const { mandatory, others } = formVocabularies[form];
  return ([...mandatory, ...others] as string[]).includes(name);
}
