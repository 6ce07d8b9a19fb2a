import type { Content } from 'pdfmake/interfaces';
import {
  codesRow,
  documentTitle,
  letterClose,
  nationalHead,
  paragraph,
  type Signatory,
  signatureBlock,
} from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import type { PrintOptions } from './form-parts';
import type { FormValues } from './form-values';
import {
  filledText,
  isWithoutValues,
  textParts,
  type TextValues,
  valueOf,
} from './placeholder-text';
import { componentTable, hopTable } from './filled-tables';
import type { FormTemplate, SigningPlace, StatutoryForm, TemplateBlock } from './template';

export interface FilledForm {
  readonly form: StatutoryForm;
  readonly template: FormTemplate;
  readonly values: FormValues;
  /** Number of the template, where it has one. */
  readonly version?: number;
}

export const formTitles: Readonly<Record<StatutoryForm, string>> = {
  receipt: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  'supplement-request': 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  refusal: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  apology: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
  'stop-notice': 'Thông báo dừng giải quyết hồ sơ',
  'control-slip': 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
  register: 'Sổ theo dõi hồ sơ',
};

/** One copy of the receipt goes with the submitter, one follows the dossier. */
const copiesOf = (form: StatutoryForm): PrintDocument['copies'] =>
  form === 'receipt' ? ['Bản giao người nộp hồ sơ', 'Bản lưu theo hồ sơ'] : [''];

const dots = '……………………………………………………';

/** A form of a dossier, ready to be drawn: the template's blocks with the dossier's values. */
export function filledForm(filled: FilledForm, options: PrintOptions): PrintDocument {
  const { values, version } = filled;
  const code = valueOf(values.texts, 'code');
  const formVersion = version === undefined ? {} : { formVersion: String(version) };
  const texts = { ...values.texts, ...formVersion };
  return {
    title: [formTitles[filled.form], code].join(' ').trim(),
    layout: options.layout,
    copies: copiesOf(filled.form),
    foot: { ...(code === '' ? {} : { code }), printNumber: options.printNumber },
    content: contentOf({ ...filled, values: { ...values, texts } }),
    ...(options.mark === undefined ? {} : { mark: options.mark }),
  };
}

function contentOf({ form, template, values }: FilledForm): Content[] {
  let numbered = 0;
  const content: Content[] = [];
  const foot: Content[] = [];
  for (const block of template) {
    const known = knownPart(block, values.texts);
    if (!known) continue;
    if (known.type === 'foot') foot.push(...valueParts(known.text ?? '', values.texts), ' ');
    else {
      if (known.type === 'numbered') numbered += 1;
      content.push(...blockContent(form, known, values, numbered));
    }
  }
  if (foot.length > 0) content.push({ text: foot, style: 'small', margin: [0, 3, 0, 0] });
  return content;
}

/** What remains of an optional block: a line keeps the half that has values. */
function knownPart(block: TemplateBlock, texts: TextValues): TemplateBlock | undefined {
  const { text = '', beside = '', optional } = block;
  if (!optional || !isWithoutValues(text, texts)) return block;
  if (beside === '' || isWithoutValues(beside, texts)) return undefined;
  return { ...block, text: beside, beside: '' };
}

function blockContent(
  form: StatutoryForm,
  block: TemplateBlock,
  values: FormValues,
  numbered: number,
): Content[] {
  const { texts } = values;
  const { text = '' } = block;
  switch (block.type) {
    case 'head':
      return [headOf(text, texts)];
    case 'title':
      return [documentTitle(filledText(text, texts), filledOr(block.source, texts))];
    case 'codes':
      return codesOf(block, values);
    case 'line':
      return [pairOf(block, texts)];
    case 'numbered':
      return [valueLine(`${numbered}. ${text}`, texts)];
    case 'paragraph':
      return [paragraphOf(block, texts)];
    case 'componentTable':
      return componentTable(form, block, values);
    case 'hopTable':
      return [hopTable(form, block, values)];
    case 'signatures':
      return [signatureBlock((block.places ?? []).map((place) => signatory(place, texts)))];
    case 'letterClose':
      return [closeOf(block, texts)];
    case 'registerTable':
    case 'foot':
      return [];
  }
}

const filledOr = (text: string | undefined, texts: TextValues): string | undefined =>
  text === undefined || text === '' ? undefined : filledText(text, texts);

function headOf(number: string, texts: TextValues): Content {
  const superiorName = valueOf(texts, 'superiorName');
  return nationalHead({
    ...(superiorName === '' ? {} : { superiorName }),
    issuerName: valueOf(texts, 'unitName'),
    ...(number === '' ? {} : { number: filledText(number, texts) }),
    placeAndDate: filledText('{place}, {issueDate}', texts),
  });
}

/** A refusal made before anything was registered has no code to draw. */
function codesOf({ text = '', caption, beside }: TemplateBlock, values: FormValues): Content[] {
  const { texts, qr } = values;
  const code = valueOf(texts, 'code');
  if (code === '') return beside === undefined ? [] : [valueLine(beside, texts)];
  return [
    codesRow({
      code,
      label: filledText(text, texts),
      ...(qr === undefined ? {} : { qr: { text: qr, caption: filledText(caption ?? '', texts) } }),
      ...(beside === undefined || beside === '' ? {} : { beside: [valueLine(beside, texts)] }),
    }),
  ];
}

/** Words plain, values bold; a value that is not known leaves dots to write on. */
function valueParts(text: string, texts: TextValues): Content[] {
  return textParts(text).map((part): Content => {
    if ('words' in part) return { text: part.words };
    const value = valueOf(texts, part.placeholder);
    return value === '' ? { text: dots } : { text: value, bold: true };
  });
}

const valueLine = (text: string, texts: TextValues): Content => ({
  text: valueParts(text, texts),
  margin: [0, 0, 0, 0.5],
});

/** Two short texts on one line; whichever is without values is left out where that is allowed. */
function pairOf({ text = '', beside = '', optional }: TemplateBlock, texts: TextValues): Content {
  if (beside === '' || (optional && isWithoutValues(beside, texts))) return valueLine(text, texts);
  return { columns: [valueLine(text, texts), valueLine(beside, texts)], columnGap: 8 };
}

function paragraphOf({ text = '', style = 'plain' }: TemplateBlock, texts: TextValues): Content {
  const words = filledText(text, texts);
  if (style === 'note')
    return { text: words, style: 'small', italics: true, margin: [10, 0, 0, 2] };
  if (style === 'bold') return { stack: [paragraph(words)], bold: true };
  return paragraph(words);
}

/** An empty place keeps its column, so that a single signature stands on the right. */
function signatory({ role, hint, name }: SigningPlace, texts: TextValues): Signatory {
  const known = filledText(name, texts);
  return {
    role: role === '' ? ' ' : filledText(role, texts),
    hint: hint === '' ? ' ' : filledText(hint, texts),
    ...(known === '' ? {} : { name: known }),
  };
}

function closeOf({ recipients = [], places = [] }: TemplateBlock, texts: TextValues): Content {
  const place = places[0] ?? { role: '', hint: '', name: '' };
  return letterClose(
    recipients.map((each) => filledText(each, texts)),
    signatory(place, texts),
  );
}
