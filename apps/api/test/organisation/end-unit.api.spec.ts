import { localDate } from '@motcua/shared-time';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { bankAccountOf } from '../../src/fees/data/bank-accounts';
import { PoolSql } from '../../src/platform/database/pool-sql';
import { staffId } from '../dossier-work/desk';
import { ClockDesk } from '../dossier-clock/clock-desk';
import { actOn, anIntake, type DossierBody, receive } from '../support/intake';
import type { TestApi } from '../support/test-api';

interface Unit {
  id: string;
  version: number;
  validTo: string | null;
  periods: { validFrom: string; validTo: string | null }[];
  predecessors: { id: string; succeededOn: string }[];
  successors: { id: string; succeededOn: string }[];
}

const { centre, lamVien, lacDuong, post, postDaLat, xuanHuong } = demoUnitIds;

describe('the end of a unit', () => {
  let desk: ClockDesk;
  let api: TestApi;

  beforeAll(async () => {
    desk = await ClockDesk.start();
    desk.moveTo('2026-11-20 09:15');
    api = desk.api;
  });
  afterAll(() => api.stop());

  const create = async (name: string, parentId: string = demoUnitIds.province): Promise<Unit> => {
    const { body } = await api.request<Unit>('POST', '/units', {
      as: 'quantri',
      body: { kind: 'commune', name, shortName: name, parentId },
    });
    return body;
  };
  const end = (unit: Pick<Unit, 'id' | 'version'>, body: object = {}, more: object = {}) =>
    api.request<Unit>('POST', `/units/${unit.id}/end`, {
      as: 'quantri',
      version: unit.version,
      body: { validTo: '2026-12-31', successorIds: [], ...body },
      ...more,
    });
  const read = async (id: string): Promise<Unit> => {
    const { body } = await api.request<Unit>('GET', `/units/${id}`, { as: 'quantri' });
    return body;
  };
  const journalOf = (id: string) =>
    api.rows(`select type, data from journal where subject_id = $1 order by sequence`, [id]);

  it('is dated, names its successors on both sides, and is written down once', async () => {
    const old = await create('Xã Cũ');
    const [east, west] = [await create('Xã Đông'), await create('Xã Tây')];
    const order = { successorIds: [east.id, west.id] };
    const ended = await end(old, order, { key: 'end-once' });
    const again = await end(old, order, { key: 'end-once' });
    expect([ended.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(ended.body);
    expect(ended.body).toMatchObject({
      validTo: '2026-12-31',
      version: 2,
      periods: [{ validFrom: '2026-11-20', validTo: '2026-12-31' }],
    });
    expect(new Set(ended.body.successors.map(({ id }) => id))).toEqual(new Set([east.id, west.id]));
    expect((await read(east.id)).predecessors).toMatchObject([
      { id: old.id, succeededOn: '2027-01-01' },
    ]);
    expect((await journalOf(old.id)).at(-1)).toEqual({
      type: 'unit.ended',
      data: { validTo: '2026-12-31', successorIds: [east.id, west.id] },
    });
    expect((await journalOf(west.id)).at(-1)).toEqual({
      type: 'unit.succeeded',
      data: { predecessorId: old.id, validFrom: '2027-01-01' },
    });
    expect((await end(ended.body)).body).toMatchObject({
      errors: [{ pointer: '#/validTo', code: 'notAllowedHere' }],
    });
    const on = async (day: string) => {
      const { body } = await api.request<{ items: Unit[] }>('GET', `/units?q=xa+cu&on=${day}`, {
        as: 'quantri',
      });
      return body.items.length;
    };
    expect([await on('2026-12-31'), await on('2027-01-01')]).toEqual([1, 0]);
  });

  it('is refused while units hang below it, or somebody has to answer for its dossiers', async () => {
    const upper = await create('Đơn vị trên');
    await create('Đơn vị dưới', upper.id);
    expect((await end(upper)).body).toMatchObject({
      errors: [{ pointer: '#/validTo', code: 'unitsBelow' }],
    });
    await receive(api);
    const ward = await read(xuanHuong);
    expect((await end(ward)).body).toMatchObject({
      errors: [{ pointer: '#/successorIds', code: 'successorNeeded' }],
    });
    expect((await read(ward.id)).version).toBe(ward.version);
  });

  it('refuses a day that has passed, roots, strange successors and whoever may not', async () => {
    const unit = await create('Xã Thử');
    const faults = async (body: object, of: Pick<Unit, 'id' | 'version'> = unit) =>
      (await end(of, body)).body as unknown as { errors: { pointer: string; code: string }[] };
    expect(await faults({ validTo: '2026-11-19' })).toMatchObject({
      errors: [{ pointer: '#/validTo', code: 'dateInPast' }],
    });
    expect(await faults({}, await read(demoUnitIds.province))).toMatchObject({
      errors: [{ pointer: '#/validTo', code: 'notAllowedHere' }],
    });
    expect(await faults({ successorIds: [unit.id] })).toMatchObject({
      errors: [{ pointer: '#/successorIds/0', code: 'notAllowedHere' }],
    });
    expect(await faults({ successorIds: [post] })).toMatchObject({
      errors: [{ pointer: '#/successorIds/0', code: 'notAllowedHere' }],
    });
    expect(await faults({ successorIds: [demoUnitIds.daLatCity] })).toMatchObject({
      errors: [{ pointer: '#/successorIds/0', code: 'unknownReference' }],
    });
    expect(await faults({ successorIds: [lamVien, lamVien] })).toMatchObject({
      errors: [{ pointer: '#/successorIds', code: 'duplicateItems' }],
    });
    expect((await end(unit, {}, { as: 'motcua' })).status).toBe(403);
    expect((await end({ ...unit, version: 9 })).status).toBe(412);
    expect((await end(unit, {}, { key: null })).status).toBe(400);
    expect((await read(unit.id)).validTo).toBeNull();
  });

  it('leaves nothing below it: no unit comes under one whose last day is known', async () => {
    const upper = await create('Đơn vị sắp hết');
    const mover = await create('Đơn vị chuyển đến');
    expect((await end(upper)).status).toBe(200);
    const refused = { errors: [{ pointer: '#/parentId', code: 'parentEnds' }] };
    expect(await create('Đơn vị quá muộn', upper.id)).toMatchObject(refused);
    const moved = await api.request('PATCH', `/units/${mover.id}`, {
      as: 'quantri',
      version: mover.version,
      body: { parentId: upper.id },
    });
    expect(moved.body).toMatchObject(refused);

    const raced = await create('Đơn vị tranh nhau');
    const [child, ended] = await Promise.all([create('Đơn vị con', raced.id), end(raced)]);
    expect([child.id === undefined, ended.status]).toEqual([
      ended.status === 200,
      expect.any(Number),
    ]);
  });

  describe('with a successor', () => {
    let kept: DossierBody;
    let sentOn: DossierBody;

    const at = <Body = DossierBody>(as: string, path: string, body?: object, version?: number) =>
      desk.ask<Body>(as, body ? 'POST' : 'GET', path, { body, version });
    const versionOf = async (id: string): Promise<number> =>
      (await api.rows<{ version: number }>('select version from dossier where id = $1', [id]))[0]
        ?.version ?? 0;
    const paper = async (as: string, id: string, body: object) =>
      at<{ state: string; holder: object }>(
        as,
        `/dossiers/${id}/paper-actions`,
        body,
        await versionOf(id),
      );

    it('gives it the dossiers, but not before its first day', async () => {
      kept = await receive(api);
      const transferred = await receive(api, 'motcua2', { competentUnitId: xuanHuong });
      const moved = await actOn(api, 'motcua2', transferred, { action: 'transfer' });
      expect(moved.status).toBe(200);
      sentOn = moved.body;
      const ended = await end(await read(xuanHuong), { successorIds: [lamVien] });
      expect(ended.status).toBe(200);
      const path = `/dossiers/${kept.id}`;
      expect((await at('motcua2', path)).status).toBe(404);
      expect((await at('motcua', path)).status).toBe(200);
      expect((await at('thuly', `/dossiers/${sentOn.id}`)).body.blockedActions).toContainEqual(
        expect.objectContaining({ action: 'take', reason: 'paperNotAcknowledged' }),
      );
      desk.moveTo('2027-01-04 09:15');
      expect((await at('motcua2', path)).status).toBe(200);
    });

    it('counts the paper that the successor holds as here, and work goes on', async () => {
      const path = `/dossiers/${sentOn.id}`;
      const { body } = await at('thuly2', path);
      expect(body.availableActions).toContain('take');
      const claim = { act: 'assign', assigneeId: staffId('thuly2') };
      const given = await at('lanhdao', `${path}/claims`, claim, body.version);
      expect(given.status).toBe(200);
    });

    it('lets the successor give the paper, take it, and find it again', async () => {
      const { id } = kept;
      const chain = await at<{ receivers: object[] }>('motcua2', `/dossiers/${id}/custody`);
      expect(chain.body.receivers).toMatchObject([{ unitId: lamVien }]);
      const back = await paper('motcua2', id, { action: 'give', toUnitId: xuanHuong });
      expect(back.body).toMatchObject({ errors: [{ pointer: '#/toUnitId' }] });
      expect((await paper('motcua2', id, { action: 'give', toUnitId: lamVien })).status).toBe(200);
      const taken = await paper('thuly2', id, { action: 'confirm' });
      expect(taken.body).toMatchObject({ state: 'held', holder: { unitId: lamVien } });
      const note = 'Không thấy sau khi kiểm kê';
      expect((await paper('motcua2', id, { action: 'reportLost', note })).status).toBe(200);
      const found = await paper('motcua2', id, { action: 'recordFound', note: 'Thấy ở kho cũ' });
      expect(found.body).toMatchObject({ state: 'held', holder: { unitId: lamVien } });
    });

    it('carries the paper to the successor, which the sender names where there are two', async () => {
      await api.rows(
        `update custody_hop set holder_id = $2, unit_id = $2, holder_name = 'Trung tâm'
          where subject_id = $1`,
        [sentOn.id, centre],
      );
      const send = (parts: object = {}) =>
        at<{ toUnit: { id: string } }>('motcua2', '/consignments', {
          kind: 'transfer',
          dossierId: sentOn.id,
          postUnitId: postDaLat,
          ...parts,
        });
      await api.rows(`insert into unit_succession (predecessor_id, successor_id, succeeded_on)
        values ('${xuanHuong}', '${lacDuong}', '2027-01-01')`);
      const faults = (code: string) => ({ errors: [{ pointer: '#/toUnitId', code }] });
      expect((await send()).body).toMatchObject(faults('required'));
      expect((await send({ toUnitId: centre })).body).toMatchObject(faults('unknownReference'));
      await api.rows(`delete from unit_succession where successor_id = '${lacDuong}'`);
      const sent = await send();
      expect([sent.status, sent.body.toUnit]).toMatchObject([201, { id: lamVien }]);
    });

    it('lets the successor reach the people it works for, and hand in what its drawers hold', async () => {
      const shown = await at<{ applicant: { phone: string } }>('motcua2', `/dossiers/${kept.id}`);
      expect(shown.body).toMatchObject({
        personalDataMasked: false,
        applicant: { phone: '0912345678' },
      });
      const above = await at('kstthc', `/dossiers/${kept.id}?reason=Kiem tra theo ke hoach`);
      expect(above.body).toMatchObject({ personalDataMasked: true });

      const sql = api.application.get(PoolSql);
      const accounts = ['2026-12-31', '2027-01-04'].map((day) =>
        bankAccountOf(sql, xuanHuong, localDate(day)),
      );
      expect(await Promise.all(accounts)).toMatchObject([
        { unitId: xuanHuong },
        { unitId: lamVien },
      ]);
      const drawer = '0193a000-0000-7000-8000-00000000cafe';
      await api.rows(
        `insert into cash_shift (id, staff_id, unit_id, status, opened_at, opening_cash,
           counted, expected, closed_at)
         values ($1, $2, $3, 'closed', '2026-12-31T01:00:00Z', 0, 8000, 8000, '2026-12-31T09:00:00Z')`,
        [drawer, staffId('motcua'), xuanHuong],
      );
      await api.rows(
        `insert into ledger_entry (id, change_id, at, unit_id, purpose, debit, credit, amount)
         values ($1, $1, '2026-12-31T02:00:00Z', $2, 'payment', 'cash:' || $1::uuid, 'fee:' || $2::uuid, 8000)`,
        [drawer, xuanHuong],
      );
      const { body: cash } = await at<{ shifts: object[] }>('motcua2', '/cash-to-remit');
      const treasuryAccount = '3511.0.1054322';
      expect(cash.shifts).toMatchObject([
        { treasuryAccount, accounts: [{ unit: { id: lamVien }, treasuryAccount, amount: 8_000 }] },
      ]);
      const order = { shiftIds: [drawer], treasuryAccount: '3511.0.1054321', voucherNo: 'UNC 1' };
      const remitted = await at<{ amount: number }>('motcua2', '/remittances', order);
      expect([remitted.status, remitted.body.amount]).toEqual([201, 8_000]);
      // What somebody lacked there comes back into a drawer of the successor.
      await api.rows(
        `insert into ledger_entry (id, change_id, at, unit_id, purpose, debit, credit, amount)
         values ($2, $2, '2026-12-31T02:00:00Z', $3, 'variance', 'shortage:' || $1::uuid,
           'cash:' || $2::uuid, 1000)`,
        [staffId('motcua'), '0193a000-0000-7000-8000-00000000caff', xuanHuong],
      );
      expect((await at('motcua2', '/cash-shifts', { openingCash: 0 })).status).toBe(201);
      const path = `/shortages/${staffId('motcua')}/repayments`;
      const cashBack = { unitId: xuanHuong, amount: 1_000, method: 'cash' };
      const repaid = await at<{ owed: number }>('motcua2', path, cashBack);
      expect([repaid.status, repaid.body.owed]).toEqual([201, 0]);
    });

    it('receives nothing any more, and helped nobody', async () => {
      const late = await at('motcua', '/dossiers', await anIntake(api));
      expect(late.status).toBe(403);
      const helped = await anIntake(api, { helpedUnitId: xuanHuong });
      expect((await at('motcua2', '/dossiers', helped)).body).toMatchObject({
        errors: [{ pointer: '#/helpedUnitId', code: 'unknownReference' }],
      });
    });
  });
});
