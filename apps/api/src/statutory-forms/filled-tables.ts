import type { Content } from 'pdfmake/interfaces';
import { grid, paragraph } from '../platform/printing/print-blocks';
import type { FormValues, TableRow } from './form-values';
import { filledText } from './placeholder-text';
import { tableField } from './table-fields';
import type { StatutoryForm, TemplateBlock } from './template';

/** As many as fit behind «Người nhận:» in a column of an A5 page. */
const cellDots = '……………';

/** The papers a letter is about, with a sentence before them; nothing where there are none. */
export function componentTable(
  form: StatutoryForm,
  block: TemplateBlock,
  values: FormValues,
): Content[] {
  const { columns = [], text = '' } = block;
  const { texts } = values;
  const rows = values.rows ?? [];
  if (rows.length === 0) return [];
  const table = grid(
    columns.map(({ field, title, group = '' }) => ({
      ...tableField(form, block.type, field),
      title: filledText(title, texts),
      ...(group === '' ? {} : { group: filledText(group, texts) }),
    })),
    rows.map((row, index) =>
      columns.map(({ field }) => (field === 'no' ? String(index + 1) : (row[field] ?? ''))),
    ),
  );
  return text === '' ? [table] : [paragraph(filledText(text, texts)), table];
}

const emptyHop: TableRow = {
  offices: `1. Giao: ${cellDots}\n\n2. Nhận: ${cellDots}`,
  moment:
    '…… giờ …… phút, ngày …… tháng …… năm ……\n\n' +
    `Người giao: ${cellDots}\n\nNgười nhận: ${cellDots}`,
  outcome: '[  ] Trước hạn\n[  ] Đúng hạn\n[  ] Quá hạn',
  note: '',
};

/** Each hand-over of the dossier, and empty rows to write further ones on. */
export function hopTable(form: StatutoryForm, block: TemplateBlock, values: FormValues): Content {
  const { columns = [], emptyRows = 0 } = block;
  const rows = [...(values.rows ?? []), ...Array.from({ length: emptyRows }, () => emptyHop)];
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ field }) => tableField(form, block.type, field).width),
      body: [
        columns.map(({ title }) => ({
          text: filledText(title, values.texts),
          style: 'tableHead',
        })),
        ...rows.map((row) =>
          columns.map(({ field }) => ({ text: row[field] ?? '', style: 'tableCell' })),
        ),
      ],
    },
    layout: 'ruled',
    margin: [0, 4, 0, 0],
  };
}
