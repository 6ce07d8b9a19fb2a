import { PDFDocument } from 'pdf-lib';
import { apologyValues } from '../../src/statutory-forms/apology.form';
import { controlSlipValues } from '../../src/statutory-forms/control-slip.form';
import { guidanceForm } from '../../src/statutory-forms/guidance.form';
import { handoverMinutesForm } from '../../src/statutory-forms/handover-minutes.form';
import { postalSlipForm } from '../../src/statutory-forms/postal-slip.form';
import { ratingSlipForm } from '../../src/statutory-forms/rating-slip.form';
import { receiptValues } from '../../src/statutory-forms/receipt.form';
import { refusalValues } from '../../src/statutory-forms/refusal.form';
import { stopNoticeValues } from '../../src/statutory-forms/stop-notice.form';
import { supplementRequestValues } from '../../src/statutory-forms/supplement-request.form';
import { qrCode } from '../../src/platform/printing/barcode';
import type { PrintDocument } from '../../src/platform/printing/print-document';
import { builtinTemplates } from '../../src/statutory-forms/builtin-templates';
import { filledForm } from '../../src/statutory-forms/fill-template';
import type { FormValues } from '../../src/statutory-forms/form-values';
import type { PrintOptions } from '../../src/statutory-forms/form-parts';
import type { StatutoryForm } from '../../src/statutory-forms/template';
import { renderPdf } from '../../src/platform/printing/render-pdf';
import { archivalFaults } from '../platform/archival-faults';
import { readCode128 } from '../platform/code128-reading';
import {
  aControlSlip,
  aGuidance,
  aHandover,
  anApology,
  aPostalSlip,
  aRatingSlip,
  aReceipt,
  aRefusal,
  aStopNotice,
  aSupplementRequest,
  code,
  longName,
  longPaperName,
  longProcedureName,
} from './form-samples';

const a5 = { layout: 'a5', printNumber: 1 } as const;

const builtin =
  <Data>(form: StatutoryForm, values: (data: Data) => FormValues) =>
  (data: Data, options: PrintOptions): PrintDocument =>
    filledForm({ form, template: builtinTemplates[form], values: values(data) }, options);

const receiptForm = builtin('receipt', receiptValues);
const supplementRequestForm = builtin('supplement-request', supplementRequestValues);
const refusalForm = builtin('refusal', refusalValues);
const apologyForm = builtin('apology', apologyValues);
const stopNoticeForm = builtin('stop-notice', stopNoticeValues);
const controlSlipForm = builtin('control-slip', controlSlipValues);

/** Every text of a document in reading order, one piece a line. */
function textsOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(textsOf).join('\n');
  if (typeof node !== 'object' || node === null) return '';
  // The runs of one text follow each other without a break.
  if ('text' in node && Array.isArray(node.text)) return node.text.map(textsOf).join('');
  const parts = Object.entries(node).filter(([key]) =>
    ['text', 'stack', 'columns', 'table', 'body'].includes(key),
  );
  return parts.map(([, value]) => textsOf(value)).join('\n');
}

const lineOf = (document: PrintDocument): string => textsOf(document.content).replace(/\s+/g, ' ');

function svgsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(svgsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'svg' && typeof value === 'string' ? [value] : svgsOf(value),
  );
}

const pageCount = async (document: PrintDocument): Promise<number> =>
  (await PDFDocument.load(await renderPdf(document))).getPageCount();

describe('the receipt', () => {
  it('prints every field of form 01', () => {
    const text = lineOf(receiptForm(aReceipt({ submitterName: 'Trần Văn Nộp' }), a5));
    for (const expected of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Đà Lạt, ngày 05 tháng 02 năm 2026',
      'Số: 12/TNHS',
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      `Mã số hồ sơ: ${code}`,
      'Bộ phận tiếp nhận và trả kết quả: ',
      'Tiếp nhận hồ sơ của: Nguyễn Thị Ánh Tuyết',
      'CCCD/MST: 068190004567',
      'Người nộp hồ sơ: Trần Văn Nộp',
      'Thủ tục hành chính cần giải quyết: Đăng ký khai sinh (mã 1.001193)',
      'STT Tên giấy tờ Loại giấy tờ Số lượng',
      '3 Văn bản ủy quyền Bản sao chứng thực 02',
      '2. Số lượng hồ sơ: 01 (bộ)',
      '3. Thời gian giải quyết hồ sơ theo quy định là: 05 ngày làm việc',
      '4. Thời gian nhận hồ sơ: 15 giờ 05 phút, ngày 05 tháng 02 năm 2026',
      '5. Thời gian trả kết quả giải quyết hồ sơ: 15 giờ 05 phút, ngày 12 tháng 02 năm 2026',
      'không tính thứ Bảy 07/02 và Chủ nhật 08/02',
      '6. Đăng ký trả kết quả tại: Bưu chính',
      '7. Phí, lệ phí (nếu có): 20.000 đồng (Hai mươi nghìn đồng); đã thu',
      'Quyển số 01, Số thứ tự 57',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'motcua.lamdong.gov.vn/track',
      'mã tra cứu 4J7K',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('says that nothing is due when the fee is zero', () => {
    const receipt = aReceipt({ feeAmount: 0, feeNote: 'hộ nghèo' });
    expect(lineOf(receiptForm(receipt, a5))).toContain('Không thu; hộ nghèo');
  });

  it('carries the code as Code 128 and the tracking address as QR', () => {
    const [bars = '', qr, ...others] = svgsOf(receiptForm(aReceipt(), a5).content);
    expect(readCode128(bars)).toBe(code);
    expect(qr).toMatch(/^<svg/);
    expect(others).toEqual([]);
  });

  it('prints a copy for the submitter and a copy for the dossier, as A5 pages or on one A4', async () => {
    const pages = receiptForm(aReceipt(), a5);
    expect(pages.copies).toEqual(['Bản giao người nộp hồ sơ', 'Bản lưu theo hồ sơ']);
    expect(await pageCount(pages)).toBe(2);
    expect(await pageCount(receiptForm(aReceipt(), { layout: 'a4-2up', printNumber: 1 }))).toBe(1);
  });

  it('prints the longest names whole, on further pages if need be', async () => {
    const receipt = aReceipt({
      applicant: { name: longName },
      procedure: { code: '1.001193', name: longProcedureName },
      papers: [{ name: longPaperName, kind: 'Bản sao chứng thực', count: 12 }],
    });
    const document = receiptForm(receipt, { layout: 'a4-2up', printNumber: 1 });
    for (const name of [longName, longProcedureName, longPaperName]) {
      expect(textsOf(document.content)).toContain(name);
    }
    expect(await pageCount(document)).toBe(2);
  });
});

describe('the other forms', () => {
  const a4 = { layout: 'a4', printNumber: 1 } as const;
  const forms: readonly (readonly [string, PrintDocument, readonly string[]])[] = [
    [
      'form 02, the request to supplement',
      supplementRequestForm(aSupplementRequest(), a5),
      [
        'Số: 12/HDHS',
        'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
        'Thiếu dấu của cơ sở y tế',
        'Lý do: Hồ sơ chưa đủ thành phần theo quy định.',
        'điện thoại 0263 3822 000',
        'NGƯỜI HƯỚNG DẪN',
      ],
    ],
    [
      'form 03, the refusal',
      refusalForm(aRefusal(), a5),
      [
        'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
        'Lý do: Không thuộc thẩm quyền',
        'Căn cứ: Điều 17 Luật Hộ tịch',
        'CÔNG CHỨC XÁC NHẬN',
        'Lê Hoàng Phúc',
      ],
    ],
    [
      'form 04, the apology',
      apologyForm(anApology(), a5),
      [
        'Số: 12/PXL',
        'Kính gửi: Nguyễn Thị Ánh Tuyết',
        'trân trọng xin lỗi',
        'Thời gian hẹn trả kết quả lại: 16 giờ 30 phút, ngày 26 tháng 02 năm 2026',
        'Nơi nhận:',
        'KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
      ],
    ],
    [
      'form 05, the notice of stopping',
      stopNoticeForm(aStopNotice(), a5),
      ['THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'Giấy tờ trả lại:', 'Phí, lệ phí hoàn trả: 20.000 đồng'],
    ],
    [
      'form 06, the control slip',
      controlSlipForm(aControlSlip(), a4),
      ['2. Nhận: Phòng Tư pháp', '[x] Đúng hạn', 'Người nhận: Vũ Thị Hoa', 'GHI CHÚ'],
    ],
    [
      'the guidance list',
      guidanceForm(aGuidance(), a5),
      [
        'chưa phải giấy tiếp nhận hồ sơ',
        'Không có thì nộp',
        '1 bản chính, 1 bản sao',
        '01 tháng 7',
      ],
    ],
    [
      'the hand-over minutes',
      handoverMinutesForm(aHandover(), a4),
      ['niêm phong số 7788123, nguyên vẹn', 'Thiếu 1 bản sao', 'BÊN GIAO', 'tính từ thời điểm ký'],
    ],
    [
      'the postal slip',
      postalSlipForm(aPostalSlip(), a5),
      [
        'Số phiếu gửi: CP000000014VN',
        'Chưa phải giấy hẹn; ngày nhận tính từ khi ký biên bản.',
        'Giá cước: 26.000 đồng',
        'thu hộ cơ quan nhà nước: 20.000 đồng',
      ],
    ],
    ['the rating slip', ratingSlipForm(aRatingSlip(), a5), ['PHIẾU ĐÁNH GIÁ MỨC ĐỘ HÀI LÒNG']],
  ];

  it.each(forms)('prints %s whole, for the archive', async (_name, document, expected) => {
    const text = lineOf(document);
    for (const each of expected) expect(text).toContain(each);
    const pdf = await renderPdf(document);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(document.copies.length);
    expect(await archivalFaults(pdf, 'A')).toEqual([]);
  });

  it('prints the consignment number as Code 128 on the postal slip', () => {
    const [bars = ''] = svgsOf(postalSlipForm(aPostalSlip(), a5).content);
    expect(readCode128(bars)).toBe('CP000000014VN');
  });

  it('prints the code of the procedure and the way to the tracking page on the guidance list', () => {
    const sheet = aGuidance();
    const [bars = '', ...squares] = svgsOf(guidanceForm(sheet, a5).content);
    expect(readCode128(bars)).toBe(sheet.procedure.code);
    expect(squares).toEqual([qrCode('https://motcua.vidu.vn/track').svg]);
  });

  it('prints a refusal made before anything was registered without a code', () => {
    const document = refusalForm(aRefusal({ code: undefined }), a5);
    expect(svgsOf(document.content)).toEqual([]);
    expect(document.title).toBe('Phiếu từ chối tiếp nhận giải quyết hồ sơ');
  });

  it('holds plain data only, so that it can be drawn in another thread', () => {
    for (const [, document] of forms) expect(structuredClone(document)).toEqual(document);
  });
});
