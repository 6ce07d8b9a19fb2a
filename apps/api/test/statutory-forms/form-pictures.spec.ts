import { buffer } from 'node:stream/consumers';
import { dossierForms } from '@motcua/dossier-domain';
import { renderPdf } from '../../src/platform/printing/render-pdf';
import { builtinTemplates } from '../../src/statutory-forms/builtin-templates';
import { filledForm } from '../../src/statutory-forms/fill-template';
import { RegisterPrinter } from '../../src/statutory-forms/register-printer';
import { sampleBook, sampleLines } from '../../src/statutory-forms/sample-register';
import { type SampleKind, sampleValues } from '../../src/statutory-forms/sample-values';
import type { StatutoryForm } from '../../src/statutory-forms/template';
import { archivalFaults } from '../platform/archival-faults';
import { differenceFromPicture, pagesOf, wordsOf } from './form-pictures';

/** Letters are smoothed a little differently from one processor to the next. */
const mostDifferentPoints = 120;

function drawn(form: StatutoryForm, sample: SampleKind = 'usual'): Promise<Buffer> {
  const template = builtinTemplates[form];
  if (form === 'register')
    return buffer(new RegisterPrinter().pdf(sampleBook(template), sampleLines(sample)));
  const layout = form === 'control-slip' ? 'a4' : 'a5';
  const values = sampleValues(form, sample);
  const filled = { form, template, values, version: 1 };
  return renderPdf(filledForm(filled, { layout, printNumber: 1 }));
}

/** What domain law lists for each form, as it stands on the paper. */
const printedFields: Readonly<Record<StatutoryForm, readonly string[]>> = {
  receipt: [
    'H36.24781-260205-0001',
    'Nguyễn Thị Ánh Tuyết',
    'Số 12 đường Lê Hồng Phong',
    '0912345678',
    'anhtuyet@vidu.vn',
    '068190004567',
    'Đăng ký khai sinh',
    '1.001193',
    'Giấy chứng nhận kết hôn của cha mẹ',
    'Bản chính',
    '01 (bộ)',
    '05 ngày làm việc',
    '15 giờ 05 phút, ngày 05 tháng 02 năm 2026',
    '15 giờ 05 phút, ngày 12 tháng 02 năm 2026',
    'Đăng ký trả kết quả tại',
    '20.000 đồng (Hai mươi nghìn đồng)',
    'Quyển số 01/2026',
    'Số thứ tự 57',
    'NGƯỜI NỘP HỒ SƠ',
    'Phạm Minh Đức',
    '4C7K',
    'Mẫu phiên bản 1.',
  ],
  'supplement-request': [
    'Số: 260205-0001/HDHS',
    'H36.24781-260205-0001',
    'Nguyễn Thị Ánh Tuyết',
    'Số 12 đường Lê Hồng Phong',
    '0912345678',
    'Đăng ký khai sinh',
    'Tiếp nhận hồ sơ/yêu cầu của Ông/Bà',
    'Bản chứng thực',
    'Giấy chứng sinh do cơ sở y tế',
    'thiếu dấu của cơ quan cấp',
    'Hồ sơ chưa đủ thành phần theo quy định.',
    'đến hết ngày 09/03/2026',
    'gặp Trần Văn Bình, điện thoại 0263 3822 000',
    'NGƯỜI HƯỚNG DẪN',
  ],
  refusal: [
    'Nguyễn Thị Ánh Tuyết',
    'Đăng ký khai sinh',
    'Không thuộc thẩm quyền',
    'Điều 13 Luật Hộ tịch',
    'gặp Trần Văn Bình',
    'CÔNG CHỨC XÁC NHẬN',
    'Lê Hoàng Phúc',
  ],
  apology: [
    'Số: 260205-0001/PXL',
    'H36.24781-260205-0001',
    'Ngày 05 tháng 02 năm 2026',
    '15 giờ 05 phút, ngày 12 tháng 02 năm 2026',
    'Phải xác minh nơi sinh',
    'trân trọng xin lỗi',
    '16 giờ 30 phút, ngày 26 tháng 02 năm 2026',
    'Nơi nhận:',
    'PHÓ CHỦ TỊCH',
    'Lê Hoàng Phúc',
  ],
  'stop-notice': [
    'H36.24781-260205-0001',
    'Theo đề nghị của: Người nộp hồ sơ',
    'xin rút hồ sơ',
    'Đang xử lý',
    'dừng giải quyết hồ sơ nêu trên',
    'Giấy tờ trả lại:',
    '20.000 đồng',
  ],
  'control-slip': [
    'H36.24781-260205-0001',
    'Nguyễn Thị Ánh Tuyết',
    'TÊN CƠ QUAN',
    'Người giao: Phạm Minh Đức',
    'Người nhận: Vũ Thị Hoa',
    '15 giờ 05 phút, ngày 05 tháng 02 năm 2026',
    '[x] Đúng hạn',
    '[x] Trước hạn',
    'Đủ giấy tờ',
  ],
  register: [
    'SỔ THEO DÕI HỒ SƠ',
    'Quyển số: 01/2026',
    'H36.24781-260205-',
    'Đăng ký khai sinh',
    'Nguyễn Thị Ánh',
    'Cơ quan chủ trì',
    '05/02/2026',
    '12/02/2026',
    '11/02/2026',
    'Bưu chính',
    'Ký nhận',
    'Ghi chú',
    'Trang 2',
    'Sổ khóa ngày 31/12/2026',
    'H36.24781-260205-0004 (từ chối tiếp nhận)',
    'Dòng 3: Họ tên đúng là',
  ],
};

const oneLine = (texts: readonly string[]): string => texts.join('\n').replace(/\s+/g, ' ');

describe.each([...dossierForms, 'register'] as const)('the form %s', (form) => {
  let pdf: Buffer;

  beforeAll(async () => {
    pdf = await drawn(form);
  });

  it('looks as it did when somebody last looked at it', async () => {
    const pages = await pagesOf(pdf);
    // The receipt's second page is the same sheet for the dossier.
    for (const [index, page] of pages.slice(0, form === 'register' ? 4 : 1).entries()) {
      const name = index === 0 ? form : `${form}-${index + 1}`;
      expect({
        name,
        isLike: (await differenceFromPicture(name, page)) < mostDifferentPoints,
      }).toEqual({
        name,
        isLike: true,
      });
    }
  });

  it('shows every field that is listed for it', async () => {
    const words = oneLine(await wordsOf(pdf));
    for (const field of printedFields[form]) expect(words).toContain(field);
  });

  it('can be read out and is fit for the archive', async () => {
    expect(await archivalFaults(pdf, 'A')).toEqual([]);
  });

  it('holds the longest names and twenty papers', async () => {
    const pages = await wordsOf(await drawn(form, 'long'));
    const words = oneLine(pages);
    if (form === 'receipt' || form === 'supplement-request' || form === 'stop-notice')
      expect(words).toContain('(giấy số 20)');
    expect(words).toContain(form === 'register' ? 'Công Tằng Tôn Nữ' : 'Nguyễn Đặng Trường Thịnh');
  });
});

it('a picture of another form is not taken for this one', async () => {
  const [page] = await pagesOf(await drawn('apology'));
  if (!page || process.env['UPDATE_PICTURES'] === '1') return;
  expect(await differenceFromPicture('refusal', page)).toBeGreaterThan(mostDifferentPoints);
});
