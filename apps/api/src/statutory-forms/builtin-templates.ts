import { formTitles } from './fill-template';
import type { FormTemplate, StatutoryForm, TemplateBlock } from './template';

/** Circular 03/2025/TT-VPCP lists the seven forms by number. */
const source = (number: string): string => `(Mẫu số ${number} theo Thông tư số 03/2025/TT-VPCP)`;

const title = (form: StatutoryForm, number: string, text = formTitles[form]): TemplateBlock => ({
  type: 'title',
  text,
  source: source(number),
});

const codes: TemplateBlock = { type: 'codes', text: 'Mã số hồ sơ' };
const desk: TemplateBlock = {
  type: 'line',
  text: 'Bộ phận tiếp nhận và trả kết quả: {deskName}',
};

const applicant = (label: string): TemplateBlock => ({
  type: 'line',
  text: `${label}: {applicantName}`,
});

const reachedAt: readonly TemplateBlock[] = [
  { type: 'line', text: 'Địa chỉ: {address}', optional: true },
  {
    type: 'line',
    text: 'CCCD/MST: {idNumber}',
    beside: 'Số điện thoại: {phone}',
    optional: true,
  },
  { type: 'line', text: 'Thư điện tử: {email}', optional: true },
];

const person = (label: string): readonly TemplateBlock[] => [applicant(label), ...reachedAt];

const procedure = (label: string): TemplateBlock => ({
  type: 'line',
  text: `${label}: {procedureName} (mã {procedureCode})`,
});

const signHere = '(Ký và ghi rõ họ tên)';

const headOfAgency: TemplateBlock = {
  type: 'letterClose',
  recipients: ['Như trên', '{deskName}', 'Lưu: VT'],
  places: [
    { role: '{signerTitle}', hint: '(Ký, ghi rõ họ tên và đóng dấu)', name: '{signerName}' },
  ],
};

const receipt: FormTemplate = [
  { type: 'head', text: 'Số: {letterNumber}/TNHS' },
  title('receipt', '01'),
  {
    type: 'codes',
    text: 'Mã số hồ sơ',
    caption: 'Mã tra cứu\n{lookupSecret}',
    beside: desk.text,
  },
  ...person('Tiếp nhận hồ sơ của'),
  { type: 'line', text: 'Người nộp hồ sơ: {submitterName}', optional: true },
  procedure('Thủ tục hành chính cần giải quyết'),
  { type: 'line', text: 'Trường hợp: {caseName}', optional: true },
  { type: 'numbered', text: 'Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:' },
  {
    type: 'componentTable',
    columns: [
      { field: 'no', title: 'STT' },
      { field: 'paper', title: 'Tên giấy tờ' },
      { field: 'kind', title: 'Loại giấy tờ' },
      { field: 'count', title: 'Số lượng' },
    ],
  },
  { type: 'numbered', text: 'Số lượng hồ sơ: {sets} (bộ)' },
  { type: 'numbered', text: 'Thời gian giải quyết hồ sơ theo quy định là: {statutoryTime}' },
  { type: 'numbered', text: 'Thời gian nhận hồ sơ: {receivedMoment}' },
  { type: 'numbered', text: 'Thời gian trả kết quả giải quyết hồ sơ: {appointmentMoment}' },
  { type: 'paragraph', text: '{appointmentExplanation}', style: 'note', optional: true },
  { type: 'numbered', text: 'Đăng ký trả kết quả tại: {returnMethod}' },
  { type: 'numbered', text: 'Phí, lệ phí (nếu có): {fee}' },
  {
    type: 'line',
    text: 'Vào Sổ theo dõi hồ sơ: Quyển số {bookVolume}, Số thứ tự {bookNumber}',
    optional: true,
  },
  {
    type: 'signatures',
    places: [
      { role: 'Người nộp hồ sơ', hint: signHere, name: '{signerOfSubmission}' },
      { role: 'Người tiếp nhận hồ sơ', hint: signHere, name: '{receiverName}' },
    ],
  },
  {
    type: 'foot',
    text:
      'Khi nhận kết quả, ông/bà mang theo giấy này, giấy tờ tùy thân, phí còn phải nộp (nếu có) ' +
      'và giấy ủy quyền khi nhận thay. Tra cứu: quét mã QR hoặc vào {trackingAddress}, mã tra cứu ' +
      '{lookupSecret}.',
  },
  { type: 'foot', text: 'Hỗ trợ: {hotline}.', optional: true },
  { type: 'foot', text: 'Mẫu phiên bản {formVersion}.', optional: true },
];

const supplementRequest: FormTemplate = [
  { type: 'head', text: 'Số: {letterNumber}/HDHS' },
  title('supplement-request', '02'),
  codes,
  desk,
  applicant('Tiếp nhận hồ sơ/yêu cầu của Ông/Bà'),
  procedure('Nội dung yêu cầu giải quyết'),
  ...reachedAt,
  { type: 'paragraph', text: 'Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung sau:' },
  {
    type: 'componentTable',
    columns: [
      { field: 'no', title: 'TT' },
      { field: 'paper', title: 'Thành phần hồ sơ' },
      { field: 'originals', title: 'Bản chính' },
      { field: 'certifiedCopies', title: 'Bản chứng thực' },
      { field: 'copies', title: 'Bản photo' },
    ],
  },
  { type: 'line', text: 'Lý do: {reason}' },
  {
    type: 'paragraph',
    text: 'Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông/Bà liên hệ: {contact}.',
  },
  {
    type: 'signatures',
    places: [
      { role: '', hint: '', name: '' },
      { role: 'Người hướng dẫn', hint: signHere, name: '{clerkName}' },
    ],
  },
];

const refusal: FormTemplate = [
  { type: 'head', text: 'Số: {letterNumber}/TCHS' },
  title('refusal', '03'),
  codes,
  desk,
  ...person('Tiếp nhận hồ sơ của'),
  procedure('Nội dung yêu cầu giải quyết'),
  {
    type: 'paragraph',
    text:
      'Qua xem xét, Bộ phận tiếp nhận và trả kết quả thông báo không tiếp nhận hồ sơ này để ' +
      'giải quyết theo thủ tục hành chính nêu trên.',
  },
  { type: 'line', text: 'Lý do: {reason}' },
  { type: 'line', text: 'Căn cứ: {legalBasis}', optional: true },
  { type: 'paragraph', text: 'Nếu cần biết thêm, Ông/Bà liên hệ: {contact}.' },
  {
    type: 'signatures',
    places: [
      { role: 'Người nộp\nhồ sơ', hint: signHere, name: '{applicantName}' },
      { role: 'Người tiếp nhận\nhồ sơ', hint: signHere, name: '{clerkName}' },
      { role: 'Công chức\nxác nhận', hint: signHere, name: '{confirmedBy}' },
    ],
  },
];

const apology: FormTemplate = [
  { type: 'head', text: 'Số: {letterNumber}/PXL' },
  title('apology', '04', 'Văn bản xin lỗi\nvà đề nghị gia hạn thời gian giải quyết'),
  codes,
  ...person('Kính gửi'),
  {
    type: 'paragraph',
    text:
      'Ngày {receivedDay}, {deskName} đã tiếp nhận hồ sơ của Ông/Bà về: {procedureName} ' +
      '(mã {procedureCode}), lĩnh vực {fieldName}; mã số hồ sơ {code}.',
  },
  { type: 'line', text: 'Thời gian hẹn trả kết quả: {appointmentMoment}' },
  { type: 'line', text: 'Hồ sơ đã chuyển đến: {agencyName}' },
  {
    type: 'paragraph',
    text: 'Tuy nhiên, đến nay hồ sơ chưa được trả kết quả đúng thời gian đã hẹn.',
  },
  { type: 'line', text: 'Lý do: {reason}' },
  {
    type: 'paragraph',
    text: '{unitName} trân trọng xin lỗi Ông/Bà vì sự chậm trễ này và mong Ông/Bà thông cảm.',
  },
  { type: 'line', text: 'Thời gian hẹn trả kết quả lại: {newAppointmentMoment}' },
  headOfAgency,
];

const stopNotice: FormTemplate = [
  { type: 'head', text: 'Số: {letterNumber}/TB' },
  title('stop-notice', '05'),
  codes,
  ...person('Kính gửi'),
  procedure('Thủ tục hành chính'),
  { type: 'line', text: 'Thời gian nhận hồ sơ: {receivedMoment}' },
  {
    type: 'paragraph',
    text: '{unitName} thông báo dừng giải quyết hồ sơ nêu trên kể từ {stoppedMoment}.',
  },
  { type: 'line', text: 'Theo đề nghị của: {requestedBy}' },
  { type: 'line', text: 'Lý do: {reason}' },
  { type: 'line', text: 'Căn cứ: {legalBasis}', optional: true },
  { type: 'line', text: 'Hồ sơ đang ở bước: {stage}', optional: true },
  { type: 'line', text: 'Phí, lệ phí hoàn trả: {feesReturned}', optional: true },
  {
    type: 'componentTable',
    text: 'Giấy tờ trả lại:',
    columns: [
      { field: 'no', title: 'STT' },
      { field: 'paper', title: 'Tên giấy tờ' },
      { field: 'count', title: 'Số lượng' },
    ],
  },
  headOfAgency,
];

const controlSlip: FormTemplate = [
  { type: 'head' },
  title('control-slip', '06'),
  codes,
  { type: 'line', text: 'Kèm theo hồ sơ của: {applicantName}' },
  { type: 'line', text: 'Số điện thoại: {phone}', optional: true },
  procedure('Thủ tục hành chính'),
  { type: 'line', text: 'Thời gian nhận hồ sơ: {receivedMoment}' },
  {
    type: 'hopTable',
    columns: [
      { field: 'offices', title: 'TÊN CƠ QUAN' },
      { field: 'moment', title: 'THỜI GIAN GIAO, NHẬN HỒ SƠ' },
      { field: 'outcome', title: 'KẾT QUẢ GIẢI QUYẾT HỒ SƠ' },
      { field: 'note', title: 'GHI CHÚ' },
    ],
    emptyRows: 3,
  },
];

const register: FormTemplate = [
  { type: 'head' },
  title('register', '07'),
  { type: 'line', text: 'Năm: {year}', beside: 'Quyển số: {bookVolume}' },
  { type: 'line', text: 'Đơn vị: {unitName}', beside: 'Ngày mở sổ: {openedDay}' },
  {
    type: 'registerTable',
    columns: [
      { field: 'no', title: 'STT' },
      { field: 'code', title: 'Mã hồ sơ' },
      { field: 'procedure', title: 'Tên thủ tục hành chính' },
      { field: 'sets', title: 'Số bộ' },
      { field: 'applicant', title: 'Tên cá nhân, tổ chức' },
      { field: 'address', title: 'Địa chỉ, số điện thoại' },
      { field: 'agency', title: 'Cơ quan chủ trì giải quyết' },
      { field: 'received', title: 'Nhận hồ sơ' },
      { field: 'appointment', title: 'Hẹn trả kết quả' },
      { field: 'transferred', title: 'Chuyển hồ sơ đến cơ quan giải quyết' },
      { field: 'result', title: 'Nhận kết quả từ cơ quan giải quyết' },
      { field: 'returned', title: 'Trả kết quả' },
      { field: 'method', title: 'Phương thức nhận kết quả' },
      { field: 'signature', title: 'Ký nhận' },
      { field: 'note', title: 'Ghi chú' },
    ],
  },
  {
    type: 'paragraph',
    text: 'Sổ khóa ngày {closedDay}; số thứ tự cuối cùng: {lastNumber}.',
  },
  {
    type: 'signatures',
    places: [
      { role: 'Người lập sổ', hint: signHere, name: '' },
      { role: 'Trưởng bộ phận', hint: '(Ký, ghi rõ họ tên và đóng dấu)', name: '' },
    ],
  },
];

/** Version 1 of every form, as it comes with the product; provinces write their own from it. */
export const builtinTemplates: Readonly<Record<StatutoryForm, FormTemplate>> = {
  receipt,
  'supplement-request': supplementRequest,
  refusal,
  apology,
  'stop-notice': stopNotice,
  'control-slip': controlSlip,
  register,
};
