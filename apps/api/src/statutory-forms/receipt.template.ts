import type { FormTemplate } from './template';
import { desk, person, procedure, signHere, title } from './template-parts';

const first: FormTemplate = [
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
];

/** Its foot names the version, so that a paper tells which text it bears. */
const second: FormTemplate = [
  ...first,
  { type: 'foot', text: 'Mẫu phiên bản {formVersion}.', optional: true },
];

export const receiptTemplates = [first, second] as const;
