import { PDFDocument, PDFName } from 'pdf-lib';
import { JoinedPdf } from '../../src/dossier-work/printing/joined-pdf';
import {
  codesRow,
  documentTitle,
  grid,
  labelled,
  signatureBlock,
} from '../../src/platform/printing/print-blocks';
import type { PrintDocument } from '../../src/platform/printing/print-document';
import { renderPdf } from '../../src/platform/printing/render-pdf';
import { wordsOf } from '../statutory-forms/form-pictures';
import { archivalFaults, xmpOf } from './archival-faults';
import { readingOrder, timesDrawn } from './reading-order';

const aDocument = (change: Partial<PrintDocument> = {}): PrintDocument => ({
  title: 'Phiếu thử',
  layout: 'a5',
  content: [documentTitle('Phiếu thử'), labelled('Họ và tên', 'Nguyễn Văn Ấn')],
  copies: [''],
  foot: { code: 'H36-260205-0001', printNumber: 1 },
  ...change,
});

describe('what a print says of itself', () => {
  it('names a letter that an earlier print had only as a part of another', async () => {
    await renderPdf(aDocument({ content: [labelled('Họ và tên', 'Ŵ')] }));
    const pdf = await renderPdf(aDocument({ content: [labelled('Họ và tên', 'Wu')] }));
    expect((await wordsOf(pdf)).join()).toContain('Họ và tên: Wu');
    expect(await archivalFaults(pdf, 'A')).toEqual([]);
  });

  const qr = { text: 'https://a.vn/b', caption: 'Quét để tra cứu' };
  const papers = grid(
    [
      { title: 'Giấy tờ', width: '*' },
      { title: 'Số bản', width: 60 },
    ],
    [
      ['Giấy chứng sinh', '1'],
      ['Tờ khai', ''],
    ],
  );
  const whole: Partial<PrintDocument> = {
    title: 'Giấy tiếp nhận <Nam & Bắc>',
    layout: 'a4',
    content: [
      documentTitle('Giấy tiếp nhận', 'hồ sơ'),
      codesRow({ code: 'H36-260205-0001', label: 'Mã', qr }),
      papers,
      signatureBlock([{ role: 'Người nộp' }]),
    ],
    mark: 'XEM TRƯỚC',
  };

  it('is fit for the archive, and what it says of itself can be read', async () => {
    const pdf = await renderPdf(aDocument(whole));
    expect(await archivalFaults(pdf, 'A')).toEqual([]);
    expect(await xmpOf(pdf)).toContain('>Giấy tiếp nhận &lt;Nam &amp; Bắc&gt;</rdf:li>');
    expect((await PDFDocument.load(pdf)).getTitle()).toBe('Giấy tiếp nhận <Nam & Bắc>');
  });

  it('tells titles, codes and cells apart for whoever has it read out', async () => {
    const pdf = await renderPdf(aDocument(whole));
    expect(await readingOrder(pdf)).toBe(
      [
        'Document(H1 P Figure(«Mã vạch») P Figure(«Mã QR») P',
        'Table(TR(TH TH) TR(TD TD) TR(TD TD)) P P P P)',
      ].join(' '),
    );
  });

  it('reads the head of a table out once, however many sheets it heads', async () => {
    const rows = Array<string[]>(60).fill(['dòng', '1']);
    const columns = ['A', 'B'].map((title) => ({ title, width: '*' as const }));
    const pdf = await renderPdf(aDocument({ content: [grid(columns, rows)] }));
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(2);
    expect(await archivalFaults(pdf, 'A')).toEqual([]);
    const order = await readingOrder(pdf);
    expect(order.match(/TH/g)).toHaveLength(2);
    expect(order.match(/TD/g)).toHaveLength(120);
    expect(await timesDrawn(pdf, 'TH')).toEqual([1, 1]);
  });

  it('stays fit where a name has a letter that the font lacks, and still says the letter', async () => {
    const content = [labelled('Họ và tên', 'Trần 漢 Văn'), labelled('Ghi chú', '😀\t\u200d\u3164')];
    const pdf = await renderPdf(aDocument({ content }));
    expect(await archivalFaults(pdf, 'A')).toEqual([]);
    expect((await wordsOf(pdf)).join()).toContain('Họ và tên: Trần 漢 Văn');
  });

  it('keeps its tags and its claim once it is joined with others', async () => {
    const at = new Date('2026-02-05T08:05:00Z');
    const joined = await JoinedPdf.begin({ title: 'Nhiều giấy <&>', at });
    await joined.add(await renderPdf(aDocument(whole)));
    await joined.add(await renderPdf(aDocument({ copies: ['một', 'hai'] })));
    const pdf = await joined.end();
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(3);
    expect(await archivalFaults(pdf, 'A')).toEqual([]);
    expect(await readingOrder(pdf)).toBe(
      [
        'Document(Part(H1 P Figure(«Mã vạch») P Figure(«Mã QR») P',
        'Table(TR(TH TH) TR(TD TD) TR(TD TD)) P P P P)',
        'Part(H1 P P P P H1 P P P P))',
      ].join(' '),
    );
  });
});

describe('the check of prints', () => {
  const faultsAfter = async (change: (document: PDFDocument) => void): Promise<string[]> => {
    const document = await PDFDocument.load(await renderPdf(aDocument()), {
      updateMetadata: false,
    });
    change(document);
    return archivalFaults(await document.save({ useObjectStreams: false }), 'A');
  };
  const name = (text: string): PDFName => PDFName.of(text);

  it.each<[string, (document: PDFDocument) => void]>([
    ['two titles', (document) => document.setTitle('Giấy khác', { showInWindowTitleBar: true })],
    ['two days of making', (document) => document.setCreationDate(new Date(0))],
    ['a title that no window shows', ({ catalog }) => catalog.delete(name('ViewerPreferences'))],
    ['no language', ({ catalog }) => catalog.delete(name('Lang'))],
    ['not tagged', ({ catalog }) => catalog.delete(name('MarkInfo'))],
    ['no output intent', ({ catalog }) => catalog.delete(name('OutputIntents'))],
    ['no metadata', ({ catalog }) => catalog.delete(name('Metadata'))],
    ['OpenAction', ({ catalog, context }) => catalog.set(name('OpenAction'), context.obj([]))],
    [
      'the action Launch',
      (document) => document.context.register(document.context.obj({ S: 'Launch' })),
    ],
    ['Tj outside every tag', (document) => document.getPage(0).drawText('x')],
  ])('finds %s', async (fault, change) => {
    expect(await faultsAfter(change)).toContain(fault);
  });
});
