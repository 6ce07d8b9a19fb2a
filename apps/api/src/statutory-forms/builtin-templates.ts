import { receiptTemplates } from './receipt.template';
import { supplementRequestTemplates } from './supplement-request.template';
import type { FormTemplate, StatutoryForm } from './template';
import { codes, desk, headOfAgency, person, procedure, signHere, title } from './template-parts';

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

export type BuiltinVersions = Readonly<Record<StatutoryForm, readonly FormTemplate[]>>;

/** Every version that came with the product, first to last. What was handed out is never changed. */
export const builtinVersions: BuiltinVersions = {
  receipt: receiptTemplates,
  'supplement-request': supplementRequestTemplates,
  refusal: [refusal],
  apology: [apology],
  'stop-notice': [stopNotice],
  'control-slip': [controlSlip],
  register: [register],
};

/** The newest version of every form as it comes with the product; provinces write their own from it. */
export const builtinTemplates: Readonly<Record<StatutoryForm, FormTemplate>> = {
  receipt: receiptTemplates[1],
  'supplement-request': supplementRequestTemplates[2],
  refusal,
  apology,
  'stop-notice': stopNotice,
  'control-slip': controlSlip,
  register,
};
