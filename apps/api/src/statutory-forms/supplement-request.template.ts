import type { FormTemplate, TableColumn, TemplateBlock } from './template';
import {
  applicant,
  codes,
  desk,
  person,
  procedure,
  reachedAt,
  signHere,
  title,
} from './template-parts';

const head: readonly TemplateBlock[] = [
  { type: 'head', text: 'Số: {letterNumber}/HDHS' },
  title('supplement-request', '02'),
  codes,
  desk,
];

const reason: TemplateBlock = { type: 'line', text: 'Lý do: {reason}' };

const until: TemplateBlock = {
  type: 'line',
  text: 'Thời hạn bổ sung, hoàn thiện hồ sơ: đến hết ngày {supplementDeadline}',
  optional: true,
};

const asked = (columns: readonly TableColumn[]): readonly TemplateBlock[] => [
  { type: 'paragraph', text: 'Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung sau:' },
  { type: 'componentTable', columns },
  reason,
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

const matter = procedure('Nội dung yêu cầu giải quyết');

const first: FormTemplate = [
  ...head,
  ...person('Tiếp nhận hồ sơ của Ông/Bà'),
  matter,
  ...asked([
    { field: 'no', title: 'TT' },
    { field: 'paper', title: 'Thành phần hồ sơ và nội dung cần bổ sung' },
    { field: 'originals', title: 'Bản chính' },
    { field: 'certifiedCopies', title: 'Chứng thực' },
    { field: 'copies', title: 'Bản photo' },
  ]),
];

const group = 'Số lượng';

/** As provinces print it: the matter before the address, the kinds of copies under one heading. */
const second: FormTemplate = [
  ...head,
  applicant('Tiếp nhận hồ sơ/yêu cầu của Ông/Bà'),
  matter,
  ...reachedAt,
  ...asked([
    { field: 'no', title: 'TT' },
    { field: 'paper', title: 'Thành phần hồ sơ' },
    { field: 'originals', title: 'Bản chính', group },
    { field: 'certifiedCopies', title: 'Bản chứng thực', group },
    { field: 'copies', title: 'Bản photo', group },
  ]),
];

/** Says until when the papers are taken, right under the reason. */
const third: FormTemplate = second.flatMap((block) =>
  block === reason ? [block, until] : [block],
);

export const supplementRequestTemplates = [first, second, third] as const;
