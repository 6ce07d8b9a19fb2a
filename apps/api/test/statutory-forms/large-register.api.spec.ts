import { PDFiumLibrary } from '@hyzyla/pdfium';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { wordsOf } from './form-pictures';

const unitId = demoUnitIds.xuanHuong;

describe('a register of a large desk', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: '2026-11-20T02:15:00Z' });
  });

  afterAll(() => api.stop());

  /** Copies of a dossier in a year of the desk, written straight into the table. */
  const seed = async (year: number, count: number, isReceived = true): Promise<void> => {
    const { id } = await receive(api);
    const [row] = await api.rows<{ names: string }>(
      `select string_agg(quote_ident(column_name), ', ') as names
       from information_schema.columns
       where table_schema = current_schema() and table_name = 'dossier' and is_generated = 'NEVER'`,
    );
    const at = `timestamptz '${year}-03-01T02:00:00Z' + n * interval '1 minute'`;
    await api.rows(
      `insert into dossier (${row?.names})
       select ${row?.names} from (
         select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
           'code', 'H36.' || (case when $3 then 1 else 2 end) || '-' || $2::text || '-'
             || lpad(n::text, 6, '0'),
           'registered_at', ${at}, 'received_at', case when $3 then ${at} end))).*
         from dossier d, generate_series(1, $4::integer) n where d.id = $1) s`,
      [id, String(year), isReceived, count],
    );
    await api.rows(`delete from register_entry where dossier_id = $1`, [id]);
  };
  const act = (action: string, year: number): Promise<TestReply> =>
    api.request('POST', `/registers/${unitId}/${year}/actions`, {
      as: 'truongbophan',
      body: { action },
    });
  const order = (
    year: number,
    scope: string,
  ): Promise<TestReply<{ id: string; no: number; fromNo: number; toNo: number }>> =>
    api.request('POST', '/register-prints', { as: 'motcua', body: { unitId, year, scope } });

  it('is printed whole, with ten thousand lines and what it does not name', async () => {
    await seed(2024, 1);
    await seed(2024, 2_003, false);
    await act('enter', 2024);
    // Lines of dossiers out of sight keep their number only, which makes them quick to draw.
    await api.rows(
      `insert into register_entry (book_id, no, dossier_id, entered_at)
       select b.id, n, gen_random_uuid(), b.opened_at
       from register_book b, generate_series(2, 10000) n where b.year = 2024`,
    );
    await api.rows(`update register_book set last_no = 10000 where year = 2024`);
    expect((await act('close', 2024)).status).toBe(200);
    const shown = await api.request<{ unreceived: object[]; moreUnreceived: number }>(
      'GET',
      `/registers/${unitId}/2024`,
      { as: 'motcua' },
    );
    expect([shown.body.unreceived.length, shown.body.moreUnreceived]).toEqual([200, 1_803]);

    const { body } = await order(2024, 'whole');
    expect(body).toMatchObject({ fromNo: 1, toNo: 10_000 });
    const reply = await api.request('GET', `/register-prints/${body.id}/pdf`, { as: 'motcua' });
    expect(reply.status).toBe(200);
    const library = await PDFiumLibrary.init();
    const file = await library.loadDocument(reply.raw);
    const pages = file.getPageCount();
    const last = file
      .getPage(pages - 1)
      .getText()
      .normalize('NFC');
    file.destroy();
    library.destroy();
    expect(pages).toBeGreaterThanOrEqual(1 + Math.ceil(10_000 / 12) + 1);
    expect(last).toContain('Còn 3 mã không kể ra ở đây.');
  }, 240_000);

  it('has a closing sheet that can be printed alone, once its lines are out', async () => {
    await seed(2025, 12);
    await act('enter', 2025);
    expect((await order(2025, 'newPages')).body).toMatchObject({ no: 1, fromNo: 1, toNo: 12 });
    expect((await order(2025, 'newPages')).status).toBe(409);
    expect((await act('close', 2025)).status).toBe(200);
    const closing = await order(2025, 'newPages');
    expect([closing.status, closing.body]).toMatchObject([201, { no: 2, fromNo: 13, toNo: 12 }]);
    const reply = await api.request('GET', `/register-prints/${closing.body.id}/pdf`, {
      as: 'motcua',
    });
    const words = (await wordsOf(reply.raw)).join('\n').replace(/\s+/g, ' ');
    expect(words).toMatch(/Sổ khóa ngày 20\/11\/2026; số thứ tự cuối cùng: 12\./);
    expect(words).not.toContain('Trang 1');
    expect((await order(2025, 'newPages')).status).toBe(409);
  });
});
