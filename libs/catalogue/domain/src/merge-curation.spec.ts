import { contentEquals } from './content-equals';
import { parseImportLine } from './import-line';
import { isCurated, mergeCuration } from './merge-curation';
import type { ProcedureComponent, ProcedureContent } from './procedure-content';

const names = {
  form: 'Tờ khai cấp thẻ thư viện theo Mẫu số 01 ban hành kèm theo Thông tư số 9/2020/TT-XYZ',
  identity: 'Thẻ căn cước hoặc hộ chiếu còn giá trị sử dụng của người đề nghị cấp thẻ thư viện',
  photo: 'Ảnh chân dung của người đề nghị, chụp trong thời hạn 6 tháng tính đến ngày nộp hồ sơ',
};

function published(papers: string[], limit: unknown = null): ProcedureContent {
  const components = papers.map((name) => ({ name, originals: 1, copies: 0 }));
  const source = {
    code: '1.900001',
    name: 'Thủ tục cấp thẻ thư viện',
    field: 'Văn hóa',
    level: ['commune'],
    submission: [{ channel: 'in-person', limit, fees: [] }],
    cases: [{ name: '', kind: 'case', components }],
    result: ['Thẻ'],
  };
  const line = parseImportLine(JSON.stringify(source), 1);
  if ('fault' in line) throw new Error(line.fault.code);
  return line.content;
}

function curatedPaper(shortName: string, change: Partial<ProcedureComponent>): ProcedureComponent {
  return {
    key: shortName,
    name: shortName,
    shortName,
    originals: 1,
    copies: 0,
    mandatory: true,
    ...change,
  };
}

const formPaper = curatedPaper('Tờ khai cấp thẻ thư viện', { key: 'to-khai' });
const proxyPaper = curatedPaper('Giấy giới thiệu', {
  key: 'gioi-thieu',
  mandatory: false,
  conditional: 'Khi cơ quan cử đi',
});

const curated: ProcedureContent = {
  ...published([names.form]),
  shortName: 'Làm thẻ thư viện',
  clockPolicy: 'RESUME',
  channels: [
    { channel: 'counter', limit: { value: 2, unit: 'workingDay' }, limitMark: 'check', fees: [] },
  ],
  cases: [
    { no: 1, name: 'Cá nhân', components: [formPaper] },
    { no: 2, name: 'Cơ quan cử đi', components: [formPaper, proxyPaper] },
  ],
};

describe('mergeCuration', () => {
  const { content, changes } = mergeCuration(curated, published([names.form, names.photo]));

  it('keeps short names, marks, conditions and cases that people made', () => {
    expect(content.shortName).toBe('Làm thẻ thư viện');
    expect(content.clockPolicy).toBe('RESUME');
    expect(content.cases[1]?.components.slice(0, 2)).toEqual([
      { ...formPaper, statutoryNames: [names.form] },
      proxyPaper,
    ]);
  });

  it('adds what was newly published to every case, whole and unmarked', () => {
    const added = content.cases.map(({ components }) => components.at(-1));
    expect(added.map((each) => [each?.name, each?.mandatory, each?.shortName])).toEqual([
      [names.photo, null, null],
      [names.photo, null, null],
    ]);
    expect(content.doubts).toContainEqual({ code: 'mandatoryUnknown', detail: '2/5' });
  });

  it('reports what changed', () => {
    expect(changes.map(({ code }) => code)).toEqual([
      'limitKept',
      'componentAdded',
      'componentGone',
      'casesKept',
    ]);
  });

  it('does not let an unknown limit wipe out a known one', () => {
    expect(content.channels[0]).toMatchObject({
      limit: { value: 2, unit: 'workingDay' },
      limitMark: 'check',
    });
  });

  it('takes a readable published limit', () => {
    const limit = { value: 5, unit: 'working-day', text: '5 Ngày làm việc' };
    const merged = mergeCuration(curated, published([names.form], limit));
    expect(merged.content.channels[0]?.limit).toEqual({ value: 5, unit: 'workingDay' });
  });

  it('takes the policy of the clock that a publication names, and says so', () => {
    const named = { ...published([names.form]), clockPolicy: 'RESTART' as const };
    const merged = mergeCuration(curated, named);
    expect(merged.content.clockPolicy).toBe('RESTART');
    expect(merged.changes).toContainEqual({ code: 'clockPolicyChanged', detail: 'RESTART' });
    const silent = mergeCuration(merged.content, published([names.form]));
    expect(silent.content.clockPolicy).toBe('RESTART');
    expect(silent.changes.map(({ code }) => code)).not.toContain('clockPolicyChanged');
  });

  it('makes no new version of the same publication', () => {
    const again = mergeCuration(content, published([names.form, names.photo]));
    expect(contentEquals(again.content, content)).toBe(true);
  });

  it('carries short names over to an uncurated procedure', () => {
    const before = published([names.identity]);
    const paper = before.cases[0]!.components[0]!;
    const named = { ...paper, shortName: 'CCCD (xuất trình)' };
    const previous = { ...before, cases: [{ ...before.cases[0]!, components: [named] }] };
    expect(isCurated(previous)).toBe(false);
    const merged = mergeCuration(previous, published([names.identity, names.photo]));
    expect(merged.content.cases[0]?.components.map(({ shortName }) => shortName)).toEqual([
      'CCCD (xuất trình)',
      null,
    ]);
  });
});

describe('contentEquals', () => {
  it('looks at what is said, not at the order of members', () => {
    const content = published([names.form]);
    const reversed = Object.fromEntries(Object.entries(content).reverse());
    expect(contentEquals(content, reversed as unknown as ProcedureContent)).toBe(true);
    expect(contentEquals(content, { ...content, field: 'Thể thao' })).toBe(false);
  });
});
