import { PDFDocument } from 'pdf-lib';
import { anIntake, completeTicks, type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { wordsOf } from '../statutory-forms/form-pictures';
import { archivalFaults } from '../platform/archival-faults';
import { factsOf, must, type Rows, staffId, untaken } from './desk';

const certification = '2.000815';

interface Batch extends Rows {
  readonly id: string;
  readonly received: number;
  readonly refused: number;
  readonly charged: { readonly total: number; readonly notSet: number };
}

describe('many dossiers at once', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const aBatch = async (rows: readonly object[], parts: object = {}): Promise<object> => {
    const [original, copy] = await completeTicks(api, certification);
    return {
      ...(await anIntake(api, {
        procedureCode: certification,
        components: [original, { ...copy, kind: 'comparedCopy' }],
      })),
      rows,
      ...parts,
    };
  };

  const receiveMany = (body: object, options: { as?: string; key?: string } = {}) =>
    api.request<Batch>('POST', '/dossier-batches', { as: 'motcua', body, ...options });

  it('receives each row with its own code, copies, owner and note', async () => {
    const reply = await receiveMany(
      await aBatch([{ copies: 3 }, { applicantName: 'Trần Đình Khôi Nguyên', note: 'Bằng lái' }]),
    );
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ received: 2, refused: 0 });
    const ids = reply.body.rows.map(({ dossier }) => dossier?.id);
    const [asked] = await api.rows<{ total: number }>(
      `select coalesce(sum(amount), 0)::integer as total from dossier_charge where dossier_id = any($1::uuid[])`,
      [ids],
    );
    expect(reply.body.charged).toMatchObject({ total: asked?.total });
    expect(reply.body.charged.total).toBeGreaterThan(0);
    expect(new Set(reply.body.rows.map(({ dossier }) => dossier?.code)).size).toBe(2);
    const rows = await api.rows(
      `select d.applicant_name, d.submitter_name, d.applicant_personal_id, d.note, c.copies,
         d.due_at is not null as dated
       from dossier d join dossier_component c on c.dossier_id = d.id and c.no = 2
       where d.id = any($1::uuid[]) order by d.code`,
      [ids],
    );
    expect(rows).toEqual([
      {
        applicant_name: 'Nguyễn Thị Hồng Phượng',
        submitter_name: null,
        applicant_personal_id: '068190004567',
        note: null,
        copies: 3,
        dated: true,
      },
      {
        applicant_name: 'Trần Đình Khôi Nguyên',
        submitter_name: 'Nguyễn Thị Hồng Phượng',
        applicant_personal_id: null,
        note: 'Bằng lái',
        copies: 1,
        dated: true,
      },
    ]);
    expect(await factsOf(api, ids[0] ?? '')).toContain('dossier.received');
    expect(await factsOf(api, reply.body.id)).toEqual(['dossierBatch.received']);
    const read = await api.request<{ dossiers: object[] }>(
      'GET',
      `/dossier-batches/${reply.body.id}`,
      {
        as: 'motcua',
      },
    );
    expect(read.body.dossiers).toHaveLength(2);
    const foreign = await api.request('GET', `/dossier-batches/${reply.body.id}`, {
      as: 'motcua2',
    });
    expect(foreign.status).toBe(404);
  });

  it('asks the fee of each row as often as it has copies', async () => {
    const charges = [{ no: 1, quantity: 7, moment: 'return' }];
    const { body } = await receiveMany(await aBatch([{ copies: 3 }, {}], { charges }));
    const rows = await api.rows(
      `select y.quantity, y.amount::integer, y.moment from dossier_charge y
         join dossier d on d.id = y.dossier_id
       where d.id = any($1::uuid[]) order by d.code`,
      [body.rows.map(({ dossier }) => dossier?.id)],
    );
    expect(rows).toEqual([
      { quantity: 3, amount: 6_000, moment: 'return' },
      { quantity: 7, amount: 14_000, moment: 'return' },
    ]);
  });

  it('prints all receipts of a batch as one file and counts each', async () => {
    const { body } = await receiveMany(await aBatch([{}, {}, {}]));
    const address = `/dossier-forms/receipt?batchId=${body.id}&layout=a4-2up`;
    const file = await api.request('GET', address, { as: 'motcua' });
    expect(file.status).toBe(200);
    expect(await archivalFaults(file.raw, 'A')).toEqual([]);
    expect((await PDFDocument.load(file.raw)).getTitle()).toBe(
      'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    );
    const ids = body.rows.map(({ dossier }) => dossier?.id);
    const [printed] = await api.rows<{ count: number }>(
      `select count(*)::integer as count from printed_form
       where form = 'receipt' and dossier_id = any($1::uuid[])`,
      [ids],
    );
    expect(printed?.count).toBe(3);
    expect((await api.request('GET', address, { as: 'motcua2' })).status).toBe(404);
  });

  it('says what is wrong with all rows once, by field, and numbers nothing', async () => {
    const before = await api.rows(`select last_no from code_counter order by kind, scope`);
    const refusals: [object, number, string][] = [
      [await aBatch([{}], { procedureCode: '9.999999' }), 400, '#/procedureCode'],
      [await aBatch([{}], { caseNo: 77 }), 400, '#/caseNo'],
      [await aBatch([{}], { components: [] }), 409, 'papers-missing'],
      [await aBatch([]), 400, '#/rows'],
      [await aBatch(Array.from({ length: 101 }, () => ({}))), 400, '#/rows'],
      [await aBatch([{ copies: 0 }]), 400, '#/rows/0/copies'],
      [await aBatch([{}, { applicantName: '' }]), 400, '#/rows/1/applicantName'],
      [await aBatch([{}], { note: 'chung' }), 400, '#/note'],
    ];
    for (const [body, status, name] of refusals) {
      const reply = await receiveMany(body);
      expect([name, reply.status >= 400 && reply.status < 500]).toEqual([name, true]);
      if (status === 400) expect(reply.status).toBe(400);
      expect(reply.text).toContain(name);
    }
    expect(await api.rows(`select last_no from code_counter order by kind, scope`)).toEqual(before);
    const postal = await receiveMany(await aBatch([{}], { procedureCode: '1.001193' }), {
      as: 'thuly',
    });
    expect(postal.status).toBe(403);
  });

  it('does nothing twice when it is sent again, also after it was cut off in the middle', async () => {
    const body = await aBatch([{}, {}, {}]);
    const key = 'a-batch-cut-off';
    const first = await receiveMany(body, { key });
    // As if the process had died before the answer and before the last row were kept.
    const last = first.body.rows[2]?.dossier?.id;
    await api.rows(`delete from idempotency_key where key = $1`, [key]);
    await api.rows(
      `delete from idempotency_key where route = 'POST /api/v1/dossier-batches'
      and body like '%' || $1 || '%'`,
      [last],
    );
    const again = await receiveMany(body, { key });
    expect(again.body.id).toBe(first.body.id);
    expect(again.body.rows.slice(0, 2)).toEqual(first.body.rows.slice(0, 2));
    expect(again.body.rows[2]?.dossier?.id).not.toBe(last);
    const replay = await receiveMany(body, { key });
    expect(replay.headers['idempotency-replayed']).toBe('true');
    expect(replay.text).toBe(again.text);
    const other = await receiveMany(await aBatch([{}]), { key });
    expect(other.status).toBe(422);
  });

  it('takes the rows of one person for several matters, and says so in the journal', async () => {
    const body = { ...(await anIntake(api)), rows: [{}, {}] };
    const reply = await receiveMany(body);
    expect(reply.body).toMatchObject({ received: 2, refused: 0 });
    const [one, two] = reply.body.rows.map(({ dossier }) => dossier?.id ?? '');
    expect(await factsOf(api, one ?? '')).not.toContain('dossier.duplicateRuledOut');
    expect(await factsOf(api, two ?? '')).toContain('dossier.duplicateRuledOut');
    // The next batch meets dossiers that nobody has compared: its rows wait for a person.
    const later = await receiveMany(body);
    expect(later.body).toMatchObject({ received: 0, refused: 2 });
  });

  it('acts on each row at the version that was seen, and lets one refusal stand alone', async () => {
    const [one, two, other] = [await receive(api), await receive(api), await receive(api)];
    await must(api, 'motcua', two, { action: 'transfer' });
    const foreign = await receive(api, 'buudien2');
    const rows = [one, two, foreign, other].map(({ id, version }) => ({ dossierId: id, version }));
    const reply = await api.request<Rows>('POST', '/dossier-action-batches', {
      as: 'motcua',
      body: { action: 'transfer', rows },
    });
    expect(reply.status).toBe(200);
    expect(reply.body.rows.map(({ ok, problem }) => (ok ? 200 : problem?.status))).toEqual([
      200, 412, 404, 200,
    ]);
    expect(reply.body.rows[1]?.problem?.changedBy).toBe('Trần Văn Bình');
    expect(reply.body.rows[0]?.dossier?.status).toBe('inProcess');
    expect(await factsOf(api, other.id)).toContain('dossier.transferred');
    const repeated = await api.request('POST', '/dossier-action-batches', {
      as: 'motcua',
      body: { action: 'transfer', rows: [rows[0], rows[0]] },
    });
    expect(repeated.status).toBe(400);
    expect(repeated.text).toContain('#/rows/1/dossierId');
    const misplaced = await api.request('POST', '/dossier-action-batches', {
      as: 'motcua',
      body: { action: 'transfer', assigneeId: staffId('thuly'), rows },
    });
    expect(misplaced.text).toContain('#/assigneeId');
  });

  it('assigns many to one person', async () => {
    const dossiers: DossierBody[] = [await untaken(api), await untaken(api)];
    const rows = dossiers.map(({ id, version }) => ({ dossierId: id, version }));
    const body = { action: 'assign', assigneeId: staffId('thuly2'), rows };
    const reply = await api.request<Rows>('POST', '/dossier-action-batches', {
      as: 'lanhdao',
      body,
    });
    expect(reply.body.rows.map(({ ok }) => ok)).toEqual([true, true]);
    const refused = await api.request<Rows>('POST', '/dossier-action-batches', {
      as: 'thuly',
      body,
    });
    expect(refused.body.rows.map(({ problem }) => problem?.status)).toEqual([403, 403]);
  });

  it('prints control slips of many and names on the last page what was refused', async () => {
    const slip = await must(api, 'motcua', await receive(api), { action: 'transfer' });
    const without = await receive(api);
    const print = (keys: string[]) =>
      api.request('GET', `/dossier-forms/control-slip?dossiers=${keys.join(',')}`, {
        as: 'motcua',
      });
    const foreign = await receive(api, 'buudien2');
    const file = await print([slip.id, without.id, foreign.id, slip.code]);
    expect(file.status).toBe(200);
    const pages = await wordsOf(file.raw);
    expect(await archivalFaults(file.raw, 'A')).toEqual([]);
    // Named twice, printed once; then the page of what was refused.
    expect(pages).toHaveLength(2);
    expect(pages[0]).not.toContain('Bản in lại');
    expect(pages[1]).toContain(`${without.code}: Chưa có phiếu này`);
    expect(pages[1]?.replace(/\s+/g, ' ')).toContain('Không tìm thấy trong phạm vi được xem.');
    expect(pages[1]).not.toContain(foreign.code);
    const prints = await api.rows(
      `select dossier_id, no from printed_form where form = 'control-slip'
         and dossier_id = any($1::uuid[])`,
      [[slip.id, without.id, foreign.id]],
    );
    expect(prints).toEqual([{ dossier_id: slip.id, no: 1 }]);
    // A colleague's print of the same paper is a copy, and says so.
    const slips = `/dossier-forms/control-slip?dossiers=${slip.id}`;
    const [copy = ''] = await wordsOf(
      (await api.request('GET', slips, { as: 'truongbophan' })).raw,
    );
    expect(copy).toContain('Bản in lại lần 2');
    expect((await print([without.code])).status).toBe(404);
    expect((await print([])).status).toBe(400);
  });
});
