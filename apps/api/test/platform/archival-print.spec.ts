import { PDFDocument } from 'pdf-lib';
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
import { readingOrder, taggingFaults, timesDrawn } from './reading-order';

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
    expect(await taggingFaults(pdf)).toEqual([]);
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
    expect(await taggingFaults(pdf)).toEqual([]);
    const order = await readingOrder(pdf);
    expect(order.match(/TH/g)).toHaveLength(2);
    expect(order.match(/TD/g)).toHaveLength(120);
    expect(await timesDrawn(pdf, 'TH')).toEqual([1, 1]);
  });

  it('does not claim to be fit where a name has a letter that the font lacks', async () => {
    const content = [labelled('Họ và tên', 'Trần 漢 Văn')];
    const pdf = await renderPdf(aDocument({ content }));
    expect(await xmpOf(pdf)).not.toContain('pdfaid');
    expect(await archivalFaults(pdf, 'A')).toContain('no part of the standard');
    expect(await taggingFaults(pdf)).toEqual(['a letter without a shape']);
    expect(await archivalFaults(await renderPdf(aDocument()), 'A')).toEqual([]);
  });

  it('claims nothing once it is joined with others', async () => {
    const joined = await JoinedPdf.begin('Nhiều giấy');
    await joined.add(await renderPdf(aDocument()));
    expect(await xmpOf(await joined.end())).toBeUndefined();
  });
});
