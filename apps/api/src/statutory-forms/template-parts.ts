import { formTitles } from './fill-template';
import type { StatutoryForm, TemplateBlock } from './template';

/** Circular 03/2025/TT-VPCP lists the seven forms by number. */
const source = (number: string): string => `(Mẫu số ${number} theo Thông tư số 03/2025/TT-VPCP)`;

export const title = (
  form: StatutoryForm,
  number: string,
  text = formTitles[form],
): TemplateBlock => ({ type: 'title', text, source: source(number) });

export const codes: TemplateBlock = { type: 'codes', text: 'Mã số hồ sơ' };
export const desk: TemplateBlock = {
  type: 'line',
  text: 'Bộ phận tiếp nhận và trả kết quả: {deskName}',
};

export const applicant = (label: string): TemplateBlock => ({
  type: 'line',
  text: `${label}: {applicantName}`,
});

export const reachedAt: readonly TemplateBlock[] = [
  { type: 'line', text: 'Địa chỉ: {address}', optional: true },
  {
    type: 'line',
    text: 'CCCD/MST: {idNumber}',
    beside: 'Số điện thoại: {phone}',
    optional: true,
  },
  { type: 'line', text: 'Thư điện tử: {email}', optional: true },
];

export const person = (label: string): readonly TemplateBlock[] => [applicant(label), ...reachedAt];

export const procedure = (label: string): TemplateBlock => ({
  type: 'line',
  text: `${label}: {procedureName} (mã {procedureCode})`,
});

export const signHere = '(Ký và ghi rõ họ tên)';

export const headOfAgency: TemplateBlock = {
  type: 'letterClose',
  recipients: ['Như trên', '{deskName}', 'Lưu: VT'],
  places: [
    { role: '{signerTitle}', hint: '(Ký, ghi rõ họ tên và đóng dấu)', name: '{signerName}' },
  ],
};
