import type { GridColumn } from '../platform/printing/print-blocks';
import type { BlockType, StatutoryForm } from './template';

/** A column that a table of a form has; its width is ours, its headings are the template's. */
export interface TableField extends Omit<GridColumn, 'title' | 'group'> {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
}

const fieldNo: TableField = {
  name: 'no',
  vi: 'Số thứ tự',
  en: 'Number',
  width: 26,
  alignment: 'center',
};

const receiptPapers: readonly TableField[] = [
  fieldNo,
  { name: 'paper', vi: 'Tên giấy tờ', en: 'Paper', width: '*' },
  { name: 'kind', vi: 'Loại giấy tờ', en: 'Kind', width: 86 },
  { name: 'count', vi: 'Số lượng', en: 'Quantity', width: 50, alignment: 'center' },
];

const askedPapers: readonly TableField[] = [
  fieldNo,
  { name: 'paper', vi: 'Giấy tờ và cách bổ sung', en: 'Paper and how to fix it', width: '*' },
  { name: 'originals', vi: 'Bản chính', en: 'Originals', width: 36, alignment: 'center' },
  {
    name: 'certifiedCopies',
    vi: 'Bản chứng thực',
    en: 'Certified copies',
    width: 50,
    alignment: 'center',
  },
  { name: 'copies', vi: 'Bản photo', en: 'Copies', width: 36, alignment: 'center' },
];

const returnedPapers: readonly TableField[] = [
  fieldNo,
  { name: 'paper', vi: 'Tên giấy tờ', en: 'Paper', width: '*' },
  { name: 'count', vi: 'Số lượng', en: 'Quantity', width: 50, alignment: 'center' },
];

const hops: readonly TableField[] = [
  { name: 'offices', vi: 'Cơ quan giao, nhận', en: 'Giving and receiving unit', width: '29%' },
  { name: 'moment', vi: 'Thời gian giao, nhận', en: 'Moment of the hand-over', width: '*' },
  { name: 'outcome', vi: 'Kết quả giải quyết', en: 'Early, on time or late', width: 72 },
  { name: 'note', vi: 'Ghi chú', en: 'Note', width: 50 },
];

/** Millimetres; together the width of the text on a landscape A4 page. */
const registerLines: readonly TableField[] = [
  { name: 'no', vi: 'Số thứ tự', en: 'Number', width: 11, alignment: 'center' },
  { name: 'code', vi: 'Mã hồ sơ', en: 'Code', width: 31 },
  { name: 'procedure', vi: 'Thủ tục hành chính', en: 'Procedure', width: 31 },
  { name: 'sets', vi: 'Số bộ', en: 'Sets', width: 8, alignment: 'center' },
  { name: 'applicant', vi: 'Người nộp', en: 'Applicant', width: 29 },
  { name: 'address', vi: 'Địa chỉ, số điện thoại', en: 'Address and phone', width: 32 },
  { name: 'agency', vi: 'Cơ quan giải quyết', en: 'Competent agency', width: 22 },
  { name: 'received', vi: 'Nhận hồ sơ', en: 'Received', width: 16 },
  { name: 'appointment', vi: 'Hẹn trả kết quả', en: 'Appointment', width: 16 },
  { name: 'transferred', vi: 'Chuyển hồ sơ', en: 'Transferred', width: 16 },
  { name: 'result', vi: 'Nhận kết quả', en: 'Result received', width: 16 },
  { name: 'returned', vi: 'Trả kết quả', en: 'Returned', width: 16 },
  {
    name: 'method',
    vi: 'Phương thức nhận kết quả',
    en: 'Way of return',
    width: 13,
  },
  { name: 'signature', vi: 'Ký nhận', en: 'Signature', width: 13 },
  { name: 'note', vi: 'Ghi chú', en: 'Note', width: 13 },
];

const tables: Readonly<Record<StatutoryForm, Partial<Record<BlockType, readonly TableField[]>>>> = {
  receipt: { componentTable: receiptPapers },
  'supplement-request': { componentTable: askedPapers },
  refusal: {},
  apology: {},
  'stop-notice': { componentTable: returnedPapers },
  'control-slip': { hopTable: hops },
  register: { registerTable: registerLines },
};

/** The columns a table block of a form has: each once, in any order. Undefined: no such table. */
export function tableFields(
  form: StatutoryForm,
  type: BlockType,
): readonly TableField[] | undefined {
  return tables[form][type];
}

export function tableField(form: StatutoryForm, type: BlockType, name: string): TableField {
  const field = tableFields(form, type)?.find((each) => each.name === name);
  if (!field) throw new Error(`The form ${form} has no ${type} with ${name}.`);
  return field;
}
