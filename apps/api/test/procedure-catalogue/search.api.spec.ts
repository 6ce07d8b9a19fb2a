import { searchWords } from '@motcua/catalogue-domain';
import { searchText } from '@motcua/shared-identifiers';
import { localDate } from '@motcua/shared-time';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { PoolSql } from '../../src/platform/database/pool-sql';
import { ShortMemory } from '../../src/platform/database/short-memory';
import { listProcedures } from '../../src/procedure-catalogue/queries/procedure-list.query';
import { TestApi } from '../support/test-api';

interface Summary {
  code: string;
  name: string;
  shortName: string | null;
  field: string;
  levels: string[];
  channels: string[];
  limit: { value: number; unit: string } | null;
  limitMark: string;
  doubtful: boolean;
}

interface Page {
  items: Summary[];
  next: string | null;
}

describe('searching procedures', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  async function found(query: Record<string, string>): Promise<Page> {
    const text = new URLSearchParams(query);
    const reply = await api.request<Page>('GET', `/procedures?${text}`);
    expect(reply.status).toBe(200);
    return reply.body;
  }

  it.each([
    ['with accents', 'Đăng ký khai sinh'],
    ['without accents', 'dang ky khai sinh'],
    ['with decomposed accents', 'Đăng ký khai sinh'.normalize('NFD')],
    ['in capitals', 'DANG KY KHAI SINH'],
    ['half a word', 'dang ky khai si'],
    ['in the wrong order', 'khai sinh dang ky'],
    ['by its own words', 'khai sinh'],
    ['by its initials', 'dkks'],
    ['by its code', '1.001193'],
  ])('finds birth registration first, typed %s', async (_, q) => {
    const { items } = await found({ q });
    expect(items[0]).toMatchObject({ code: '1.001193', shortName: 'Đăng ký khai sinh' });
  });

  it('finds by a part of the code and by the field', async () => {
    const byCode = await found({ q: '1.0011' });
    expect(byCode.items.length).toBeGreaterThan(0);
    expect(byCode.items.every(({ code }) => code.startsWith('1.0011'))).toBe(true);
    const byField = await found({ q: 'chung thuc' });
    expect(byField.items.some(({ field }) => field === 'Chứng thực')).toBe(true);
  });

  it.each([
    ['tôi muốn làm giấy khai sinh cho con', '1.001193'],
    ['toi muon lam giay khai sinh cho con', '1.001193'],
    ['Bố tôi vừa mất, cần làm thủ tục gì ạ?', '1.000656'],
    ['xin giấy xác nhận độc thân thì nộp ở đâu', '1.004873'],
    ['photo công chứng bằng đại học hết bao nhiêu tiền', '2.000815'],
    ['em muốn mở quán cà phê thì đăng ký gì', '1.001612'],
    ['vợ chồng tôi muốn nhập hộ khẩu cho cháu', '1.004222'],
    ['khai sinh zzzz', '1.001193'],
    ['em bé', '1.001193'],
    ['độc thân', '1.004873'],
    ['hộ khẩu', '1.004222'],
    ['sổ đỏ', '1.012753'],
    ['sổ hồng', '1.012753'],
  ])('answers «%s» with %s among the first five', async (q, code) => {
    const { items, next } = await found({ q, limit: '5' });
    expect(items.map((each) => each.code)).toContain(code);
    expect(next).toBeNull();
  });

  it('answers a question within the filters', async () => {
    const q = 'tôi muốn làm giấy khai sinh cho con';
    const { items } = await found({ q, field: 'Chứng thực' });
    expect(items.every(({ field }) => field === 'Chứng thực')).toBe(true);
  });

  describe('by an official name that nobody shortened', () => {
    const signature = '2.000884';
    const land = ['1.012753', '1.013978'];
    let shortNames: { code: string; name: string | null }[] = [];

    beforeAll(async () => {
      const codes = [signature, ...land];
      shortNames = await api.rows(
        `select procedure_code as code, short_name as name from procedure_version
         where procedure_code = any($1)`,
        [codes],
      );
      const forget = `update procedure_version set short_name = null where procedure_code = any($1)`;
      await api.rows(forget, [codes]);
    });

    afterAll(async () => {
      const restore = `update procedure_version set short_name = $2 where procedure_code = $1`;
      for (const { code, name } of shortNames) await api.rows(restore, [code, name]);
    });

    it.each([
      [
        'pasted whole',
        'Chứng thực chữ ký trong các giấy tờ, văn bản (áp dụng cho cả trường hợp chứng thực điểm chỉ)',
        [signature],
      ],
      ['half typed', 'chung thuc chu ky trong cac giay to van b', [signature]],
      ['with a word that comes twice', 'Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy', land],
    ])('finds it first and nothing without its words, %s', async (_, q, codes) => {
      const { items } = await found({ q });
      const first = items.slice(0, codes.length).map(({ code }) => code);
      expect(first.sort()).toEqual(codes);
      for (const { name, field } of items)
        for (const word of searchWords(q)) expect(searchText(`${name} ${field}`)).toContain(word);
    });
  });

  it('takes a few words as names as long as something holds them all', async () => {
    const { items } = await found({ q: 'khai inh' });
    expect(items.length).toBeGreaterThan(0);
    for (const { name, shortName, field } of items)
      expect(`${name} ${shortName} ${field}`).toMatch(/[iíìịỉĩ]nh/i);
  });

  it('reckons the answer to a question once until the catalogue changes', async () => {
    const sql = api.application.get(PoolSql, { strict: false });
    const memory = new ShortMemory();
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    const asked = jest.spyOn(sql, 'query');
    const answer = (q: string, field?: string): Promise<string> =>
      listProcedures(sql, memory, { q, field, day: localDate('2026-11-19') });
    const reckoned = (): number =>
      asked.mock.calls.filter(([text]) => text.includes('with named as')).length;
    const q = 'tôi muốn làm giấy khai sinh cho con';
    expect(await answer(q)).toBe(await answer(`${q} ạ`));
    expect(reckoned()).toBe(1);
    await answer(q, 'Hộ tịch');
    expect(reckoned()).toBe(2);
    memory.forget(new Set(['catalogueImport']));
    await answer(q);
    expect(reckoned()).toBe(3);
    now.mockReturnValue(10_000);
    await answer('xin giấy xác nhận độc thân thì nộp ở đâu');
    expect([reckoned(), memory['kept'].size]).toEqual([4, 1]);
    jest.restoreAllMocks();
  });

  it('finds nothing where nothing was said', async () => {
    expect((await found({ q: 'zzzz' })).items).toEqual([]);
    expect((await found({ q: 'cho tôi hỏi với ạ' })).items).toEqual([]);
    expect((await found({ q: '%' })).items).toEqual([]);
    expect((await found({ q: '???' })).items).toEqual([]);
  });

  it('walks through all of them page by page, none twice and none left out', async () => {
    for (const q of ['dang ky', '']) {
      const query = { limit: '7', ...(q ? { q } : {}) };
      const codes: string[] = [];
      let page = await found(query);
      for (; page.next !== null; page = await found({ ...query, after: page.next }))
        codes.push(...page.items.map(({ code }) => code));
      codes.push(...page.items.map(({ code }) => code));
      const [whole] = await api.rows<{ count: number }>(
        `select count(*)::integer as count from procedure_version where search like $1`,
        [q ? '%dang%' : '%'],
      );
      expect(new Set(codes).size).toBe(codes.length);
      if (q === '') expect(codes).toHaveLength(whole?.count ?? 0);
    }
  });

  it.each(['Hộ tịch', 'ho tich', 'HỘ TỊCH', 'tịch'])(
    'takes a field as it is typed: %s',
    async (field) => {
      const { items } = await found({ field, limit: '100' });
      expect(items.length).toBeGreaterThan(5);
      expect(items.every((each) => /tịch/i.test(each.field))).toBe(true);
      expect((await found({ field: `${field}%` })).items).toEqual([]);
    },
  );

  it('filters by field, level and channel', async () => {
    const { items } = await found({ field: 'Hộ tịch', level: 'commune', channel: 'counter' });
    expect(items.length).toBeGreaterThan(5);
    for (const { field, levels, channels } of items) {
      expect(field).toBe('Hộ tịch');
      expect(levels).toContain('commune');
      expect(channels).toContain('counter');
    }
  });

  it('keeps to what a unit may decide', async () => {
    const commune = await found({ unitId: demoUnitIds.lamVien, limit: '100' });
    expect(commune.items.length).toBeGreaterThan(10);
    expect(commune.items.every(({ levels }) => levels.includes('commune'))).toBe(true);
    const post = await found({ unitId: demoUnitIds.postDaLat });
    expect(post.items).toEqual([]);
  });

  it('never shows a limit without its mark', async () => {
    const { items } = await found({ limit: '100' });
    expect(items.filter(({ limit, limitMark }) => !limit && limitMark !== 'check')).toEqual([]);
  });

  it.each([
    ['limit', 'limit=0'],
    ['limit', 'limit=many'],
    ['after', 'after=abc'],
    ['after', `after=${Buffer.from('["1","99999999999","x"]').toString('base64url')}`],
    ['level', 'level=village'],
    ['channel', 'channel=fax'],
    ['unitId', 'unitId=1'],
    ['q', `q=${'a'.repeat(201)}`],
    ['name', 'name=x'],
  ])('refuses a bad %s (%s)', async (field, query) => {
    const reply = await api.request<{ errors: { pointer: string }[] }>(
      'GET',
      `/procedures?${query}`,
    );
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map(({ pointer }) => pointer)).toEqual([`#/${field}`]);
  });
});
