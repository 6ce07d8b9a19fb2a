import { localDate } from '@motcua/shared-time';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { TransferGate } from '../../src/organisation/transfer-gate';
import { PoolSql } from '../../src/platform/database/pool-sql';
import { TestApi } from '../support/test-api';

const procedureCode = '9.999999';

describe('what is handed over to the Post', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: '2026-11-20T02:15:00Z' });
    await api.rows(`insert into procedure (code) values ($1)`, [procedureCode]);
  });
  afterAll(() => api.stop());

  const scope = {
    unitId: demoUnitIds.xuanHuong,
    procedureCode,
    tasks: ['guide', 'receive'],
    decisionNo: '12/QĐ-UBND',
  };
  const open = (changes: object = {}, as = 'truongbophan') =>
    api.request('POST', '/transfer-scopes', { as, body: { ...scope, ...changes } });
  const end = (changes: object = {}, as = 'truongbophan') =>
    api.request('POST', '/transfer-scopes/end', {
      as,
      body: {
        unitId: scope.unitId,
        procedureCode,
        validFrom: '2026-11-20',
        validTo: '2026-12-31',
        ...changes,
      },
    });

  it('refuses what no decision can hand over', async () => {
    expect((await open({ tasks: ['decide'] })).status).toBe(400);
    expect((await open({ tasks: [] })).status).toBe(400);
    expect((await open({ procedureCode: '0.000000' })).body).toMatchObject({
      errors: [{ pointer: '#/procedureCode', code: 'unknownReference' }],
    });
    expect((await open({ unitId: demoUnitIds.lamVien })).body).toMatchObject({
      errors: [{ pointer: '#/unitId', code: 'unknownReference' }],
    });
    expect((await open({ validFrom: '2026-11-19' })).status).toBe(400);
    expect((await open({}, 'buudien')).status).toBe(403);
    expect(
      await api.rows(`select from transfer_scope where procedure_code = $1`, [procedureCode]),
    ).toEqual([]);
  });

  it('opens, asks, lists and ends a row with its dates', async () => {
    expect(await open()).toMatchObject({ status: 201, body: { procedureName: null } });
    expect((await open({ validFrom: '2027-01-01' })).status).toBe(409);

    const gate = api.application.get(TransferGate, { strict: false });
    const sql = api.application.get(PoolSql, { strict: false });
    const mayAct = (task: 'receive' | 'return', day: string) =>
      gate.mayAct(sql, { unitId: scope.unitId, procedureCode, task, day: localDate(day) });
    expect(await mayAct('receive', '2026-11-20')).toBe(true);
    expect(await mayAct('return', '2026-11-20')).toBe(false);
    expect(await mayAct('receive', '2026-11-19')).toBe(false);

    const list = async (query: string, as: string) =>
      (
        await api.request<{ items: { procedureCode: string }[] }>(
          'GET',
          `/transfer-scopes?${query}`,
          { as },
        )
      ).body.items.filter((each) => each.procedureCode === procedureCode);
    expect(await list('', 'buudien')).toHaveLength(1);
    expect(await list('', 'motcua2')).toEqual([]);
    const birth = await api.request('GET', '/transfer-scopes?limit=1', { as: 'motcua' });
    expect(birth.body).toMatchObject({
      items: [{ procedureCode: '1.000656', procedureName: 'Đăng ký khai tử' }],
    });
    expect(await list(`on=2026-11-19&unitId=${scope.unitId}`, 'kstthc')).toEqual([]);

    expect((await end({ unitId: demoUnitIds.lamVien })).status).toBe(404);
    expect((await end({ validTo: '2026-11-19' })).status).toBe(400);
    const ended = await end();
    expect(ended.body).toMatchObject({ validTo: '2026-12-31', tasks: scope.tasks });
    expect((await end({ validTo: '2027-12-31' })).status).toBe(400);
    expect(await mayAct('receive', '2027-01-01')).toBe(false);
    expect((await open({ validFrom: '2027-01-01' })).status).toBe(201);
    const journal = await api.rows(
      `select type from journal where subject_type = 'unit' and subject_id = $1 order by sequence`,
      [scope.unitId],
    );
    expect(journal).toEqual([
      { type: 'transferScope.opened' },
      { type: 'transferScope.ended' },
      { type: 'transferScope.opened' },
    ]);
  });
});
