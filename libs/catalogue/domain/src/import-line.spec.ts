import { parseImportLine } from './import-line';
import type { ImportFault } from './import-shape';
import type { ProcedureContent } from './procedure-content';
import { isDoubtful } from './procedure-doubts';

const form = { name: 'Tờ khai cấp thẻ thư viện', originals: 1, copies: 0, form: 'to-khai.docx' };
const photo = { name: 'Ảnh thẻ', originals: 0, copies: 2 };

function aSource(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    code: '1.900001',
    name: 'Thủ tục cấp thẻ thư viện',
    field: 'Văn hóa',
    level: ['commune'],
    agency: 'Ủy ban nhân dân cấp xã',
    submission: [
      {
        channel: 'in-person',
        limit: { value: 3, unit: 'working-day', text: '3 Ngày làm việc' },
        fees: [{ amountVnd: 20_000, text: 'Phí : 20.000 Đồng (/thẻ)' }],
      },
    ],
    cases: [{ name: '', kind: 'case', components: [form, photo] }],
    steps: ['Bước 1: nộp hồ sơ'],
    result: ['Thẻ thư viện'],
    ...change,
  };
}

function imported(change: Record<string, unknown> = {}): ProcedureContent {
  const line = parseImportLine(JSON.stringify(aSource(change)), 7);
  if ('fault' in line) throw new Error(JSON.stringify(line.fault));
  return line.content;
}

function faultOf(line: string): ImportFault | undefined {
  const parsed = parseImportLine(line, 7);
  return 'fault' in parsed ? parsed.fault : undefined;
}

function doubtCodes(content: ProcedureContent): string[] {
  return [...new Set(content.doubts.map(({ code }) => code))];
}

function submitted(change: Record<string, unknown>) {
  const fees = [{ amountVnd: 20_000, text: 'Phí : 20.000 Đồng' }];
  return imported({ submission: [{ channel: 'in-person', fees, ...change }] });
}

describe('a line of a procedure file', () => {
  it('becomes a document with its facts, papers and what has no other home', () => {
    const content = imported();
    expect(content).toMatchObject({
      code: '1.900001',
      name: 'Thủ tục cấp thẻ thư viện',
      shortName: 'Cấp thẻ thư viện',
      levels: ['commune'],
      returnsPaper: true,
      channels: [
        {
          channel: 'counter',
          limit: { value: 3, unit: 'workingDay' },
          limitMark: 'likely',
          fees: [{ name: 'Phí', amountVnd: 20_000, note: 'Phí : 20.000 Đồng (/thẻ)' }],
        },
      ],
      cases: [
        {
          no: 1,
          name: 'Trường hợp chung',
          components: [
            { shortName: 'Tờ khai cấp thẻ thư viện', mandatory: null, forms: ['to-khai.docx'] },
            { key: 'anh-the', originals: 0, copies: 2 },
          ],
        },
      ],
      source: { steps: ['Bước 1: nộp hồ sơ'], agency: 'Ủy ban nhân dân cấp xã' },
    });
    expect(doubtCodes(content)).toEqual(['mandatoryUnknown']);
    expect(isDoubtful(content.doubts)).toBe(false);
  });

  it('keeps unknown members of every depth', () => {
    const content = imported({
      colour: 'blue',
      cases: [{ name: '', kind: 'case', components: [{ ...form, sheets: 3 }] }],
    });
    expect(content.source).toMatchObject({
      colour: 'blue',
      unmapped: { '/cases/0/components/0': { sheets: 3 } },
    });
  });

  it.each([
    ['{"code": "1.9', '', 'lineNotJson'],
    ['[1]', '', 'lineNotObject'],
    ['null', '', 'lineNotObject'],
    [JSON.stringify(aSource({ code: undefined })), '/code', 'keyMissing'],
    [JSON.stringify(aSource({ cases: undefined })), '/cases', 'keyMissing'],
    [JSON.stringify(aSource({ submission: {} })), '/submission', 'wrongType'],
    [
      JSON.stringify(aSource({ cases: [{ components: [{}] }] })),
      '/cases/0/components/0/name',
      'keyMissing',
    ],
    [JSON.stringify(aSource({ code: 'BTP-277190' })), '/code', 'codeInvalid'],
    [JSON.stringify(aSource({ name: 'x'.repeat(8_001) })), '/name', 'nameTooLong'],
    [JSON.stringify(aSource({ clockPolicy: 'PAUSE' })), '/clockPolicy', 'clockPolicyUnknown'],
    [JSON.stringify(aSource({ clockPolicy: true })), '/clockPolicy', 'wrongType'],
    [JSON.stringify(aSource({ steps: ['a\0b'] })), '/steps/0', 'textUnstorable'],
    [JSON.stringify(aSource({ field: '\ud800' })), '/field', 'textUnstorable'],
  ])('of another shape is a fault: %.30s', (line, pointer, code) => {
    expect(faultOf(line)).toMatchObject({ lineNo: 7, pointer, code });
  });

  it('says what a supplement does to the term, or nothing', () => {
    expect(imported({ clockPolicy: 'RESUME' }).clockPolicy).toBe('RESUME');
    expect(imported()).not.toHaveProperty('clockPolicy');
    expect(imported({ clockPolicy: null })).not.toHaveProperty('clockPolicy');
  });

  it('composes text and takes invisible characters out, with a doubt', () => {
    const content = imported({ name: `${'Cấp thẻ'.normalize('NFD')}\u200e đọc` });
    expect(content.name).toBe('Cấp thẻ đọc');
    expect(doubtCodes(content)).toContain('textCleaned');
  });

  it('reads the same line into the same document', () => {
    expect(imported()).toEqual(imported());
  });
});

describe('an imported limit', () => {
  it.each([
    ['limitUnitMissing', { limit: { value: 1, unit: null, text: '1' } }],
    ['limitMissing', {}],
    ['limitUnreadable', { limit: { text: 'Không quy định' } }],
    ['limitUnreadable', { limit: { value: 0, unit: 'hour', text: '0 Giờ' } }],
    ['limitFeeGlued', { limit: { text: '120 VNĐ(20.000 đồng/tờ)' } }],
  ])('is left open with the doubt %s', (code, change) => {
    const content = submitted(change);
    expect(content.channels[0]).toMatchObject({ limit: null, limitMark: 'check' });
    expect(doubtCodes(content)).toContain(code);
    expect(isDoubtful(content.doubts)).toBe(true);
  });

  it('keeps the words it was published in', () => {
    const content = submitted({ limit: { value: 1, unit: null, text: '1' } });
    expect(content.channels[0]?.limitText).toBe('1');
    expect(content.doubts).toContainEqual({ code: 'limitUnitMissing', detail: 'in-person: 1' });
  });

  it('of more hours than a working day is doubted', () => {
    const content = submitted({ limit: { value: 24, unit: 'hour', text: '24 Giờ' } });
    expect(content.channels[0]).toMatchObject({
      limit: { value: 24, unit: 'workingHour' },
      limitMark: 'check',
    });
    expect(doubtCodes(content)).toContain('longHours');
  });

  it('is the longest of several, the others staying beside it', () => {
    const limit = (value: number, unit: string) => ({ value, unit, text: `${value} ${unit}` });
    const content = imported({
      submission: [
        { channel: 'postal', limit: limit(3, 'working-day'), fees: [], note: 'thường' },
        { channel: 'postal', limit: limit(10, 'calendar-day'), fees: [], note: 'phức tạp' },
      ],
    });
    expect(content.channels).toEqual([
      expect.objectContaining({
        channel: 'post',
        limit: { value: 10, unit: 'calendarDay' },
        limitMark: 'check',
        note: 'phức tạp',
        furtherTerms: [
          { limit: { value: 3, unit: 'workingDay' }, limitText: '3 working-day', note: 'thường' },
        ],
      }),
    ]);
    expect(doubtCodes(content)).toContain('limitsDiffer');
  });

  it('of an unknown channel stays with the source', () => {
    const content = imported({ submission: [{ channel: 'telegraph', fees: [] }] });
    expect(content.channels).toEqual([]);
    expect(doubtCodes(content)).toEqual(
      expect.arrayContaining(['submissionUnparsed', 'channelsMissing']),
    );
    expect(content.source).toMatchObject({ unknownSubmissions: [{ channel: 'telegraph' }] });
  });
});

describe('an imported fee', () => {
  it.each([
    [0, 'Miễn phí', 'freeOfChargeToConfirm'],
    [null, 'Miễn phí (mức cụ thể do Hội đồng nhân dân tỉnh quyết định)', 'feeSetLocally'],
    [null, '5 USD', 'feeUnreadable'],
    [-1, 'Phí : -1 Đồng', 'feeUnreadable'],
  ])('of %s «%s» is doubted: %s', (amountVnd, text, code) => {
    const content = submitted({ fees: [{ amountVnd, text }] });
    expect(doubtCodes(content)).toContain(code);
    expect(content.channels[0]?.fees[0]?.note).toBe(text);
  });
});

describe('imported groups of papers', () => {
  const paper = (name: string) => ({ name, originals: 1, copies: 0 });

  it('that are alternatives stay cases', () => {
    const content = imported({
      cases: [
        { name: 'Trường hợp cấp mới', kind: 'case', components: [form] },
        { name: 'Trường hợp cấp lại', kind: 'case', components: [form, paper('Thẻ cũ')] },
      ],
    });
    expect(content.cases.map(({ name, components }) => [name, components.length])).toEqual([
      ['Trường hợp cấp mới', 1],
      ['Trường hợp cấp lại', 2],
    ]);
  });

  it('to hand in, to show and to know become one case and notes', () => {
    const content = imported({
      cases: [
        { name: 'Giấy tờ phải nộp', kind: 'submit', components: [form] },
        { name: 'Giấy tờ phải xuất trình', kind: 'present', components: [paper('Thẻ căn cước')] },
        {
          name: 'Lưu ý',
          kind: 'note',
          components: [{ name: 'Nộp đủ bản', originals: 0, copies: 0 }],
        },
        { name: '', kind: 'case', components: [photo] },
      ],
    });
    expect(content.cases).toHaveLength(1);
    expect(content.cases[0]?.components.map(({ key, presentOnly }) => [key, presentOnly])).toEqual([
      ['to-khai-cap-the-thu-vien', undefined],
      ['the-can-cuoc', true],
      ['anh-the', undefined],
    ]);
    expect(content.notes).toEqual([
      { text: 'Nộp đủ bản', group: 'Lưu ý', from: '/cases/2/components/0' },
    ]);
    expect(doubtCodes(content)).toEqual(expect.arrayContaining(['groupsMerged', 'notesSetApart']));
  });

  it('for those who act for others go into every case with their condition', () => {
    const title = 'Trường hợp ủy quyền thì hồ sơ kèm theo';
    const content = imported({
      cases: [
        { name: 'Trường hợp cấp mới', kind: 'case', components: [form] },
        { name: 'Trường hợp cấp lại', kind: 'case', components: [form] },
        { name: title, kind: 'case', components: [paper('Văn bản ủy quyền')] },
      ],
    });
    expect(content.cases.map(({ components }) => components.at(-1)?.conditional)).toEqual([
      title,
      title,
    ]);
  });

  it('of two persons of one dossier are joined', () => {
    const content = imported({
      cases: [
        { name: 'Hồ sơ của người nhận', kind: 'case', components: [form] },
        { name: 'Hồ sơ của người được nhận', kind: 'case', components: [photo] },
      ],
    });
    expect(content.cases.map(({ components }) => components.length)).toEqual([2]);
  });

  it.each([
    ['casesMissing', []],
    ['caseWithoutPapers', [{ name: 'Trường hợp cấp mới', kind: 'case', components: [] }]],
    ['papersAsText', [{ name: '', kind: 'text', components: [{ name: 'xem bước 1' }] }]],
    ['paperKindMissing', [{ name: '', kind: 'case', components: [{ ...photo, copies: 0 }] }]],
    ['duplicatePaper', [{ name: '', kind: 'case', components: [photo, photo] }]],
    ['caseNameLong', [{ name: 'Trường hợp '.repeat(30), kind: 'case', components: [form] }]],
    ['shortNameMissing', [{ name: '', kind: 'case', components: [paper('Văn bản '.repeat(9))] }]],
  ])('are doubted: %s', (code, cases) => {
    expect(doubtCodes(imported({ cases }))).toContain(code);
  });
});

describe('other doubts of an imported line', () => {
  it.each([
    ['districtLevel', { agency: 'Ủy ban nhân dân cấp huyện' }],
    ['districtLevel', { level: ['district'] }],
    ['levelMissing', { level: [] }],
    ['levelDoubtful', { field: 'Hải quan' }],
    ['dossierTail', { parseNotes: ['dossier-tail'] }],
    ['formBoundaryGuessed', { parseNotes: ['form-boundary-guess'] }],
    ['legalBasisUnsplit', { parseNotes: ['legal-unsplit'] }],
    ['sourceReadInPart', { parseNotes: ['source-text-read-in-part'] }],
    ['otherParseNote', { parseNotes: ['page-torn'] }],
  ])('%s', (code, change) => {
    expect(doubtCodes(imported(change))).toContain(code);
  });
});
