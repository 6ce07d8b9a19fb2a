import { TestApi } from '../support/test-api';
import { birthRegistration, completeTicks, receive } from '../support/intake';
import { MoneyDesk, nothingBroken, type MoneyBody } from './money-desk';

describe('charges and cash', () => {
  let api: TestApi;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
  });

  afterAll(async () => {
    expect(await desk.brokenRules()).toEqual(nothingBroken);
    await api.stop();
  });

  it('freezes the version’s fees on the dossier at reception, with quantity', async () => {
    const dossier = await desk.aDossier();
    const { charges, due, receipts } = await desk.money(dossier.id);
    expect(charges).toMatchObject([
      { no: 1, kind: 'fee', quantity: 4, amount: 8_000, state: 'due', receiptId: null },
    ]);
    expect(due).toEqual({
      state: 8_000,
      copies: 0,
      postage: 0,
      total: 8_000,
      inWords: 'Tám nghìn đồng',
    });
    expect(receipts).toEqual([]);
  });

  it('charges nothing where the procedure is free', async () => {
    const dossier = await receive(api);
    expect((await desk.money(dossier.id)).charges).toEqual([]);
  });

  it('exempts with a ground, and refuses choices for fees that do not exist', async () => {
    const exempt = { no: 1, exemptCode: 'exemptPoorHousehold', exemptEvidence: 'giấy số 12' };
    const dossier = await desk.aDossier({ charges: [exempt] });
    expect((await desk.money(dossier.id)).charges).toMatchObject([
      {
        state: 'exempt',
        exemptCode: 'exemptPoorHousehold',
        exemptGround: 'Hộ nghèo (Điều 10 Luật Phí và lệ phí 97/2015/QH13), giấy số 12',
      },
    ]);
    for (const [wrong, pointer] of [
      [{ exemptCode: 'incomplete' }, '#/charges/0/exemptCode'],
      [{ exemptCode: 'noSuchGround' }, '#/charges/0/exemptCode'],
      [{ exemptEvidence: 'giấy số 12' }, '#/charges/0/exemptEvidence'],
    ] as const)
      await expect(desk.aDossier({ charges: [{ no: 1, ...wrong }] })).rejects.toThrow(pointer);
    await expect(desk.aDossier({ charges: [{ no: 2 }] })).rejects.toThrow('#/charges/0/no');
    await expect(desk.aDossier({ charges: [{ no: 1 }, { no: 1 }] })).rejects.toThrow(
      '#/charges/1/no',
    );
    await expect(desk.aDossier({ charges: [{ no: 1, quantity: -3 }] })).rejects.toThrow(
      '#/charges/0/quantity',
    );
  });

  it('takes no cash before a shift is open, and says how to open one', async () => {
    const dossier = await desk.aDossier();
    const reply = await desk.collect(dossier.id, { chargeNos: [1], amount: 8_000, given: 10_000 });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ reason: 'noOpenShift', detail: /Mở ca/ });
    expect((await desk.money(dossier.id)).receipts).toEqual([]);
  });

  it('takes cash: receipt, change, drawer, ledger and journal in one act', async () => {
    const shift = await desk.openShift();
    expect(shift.status).toBe(201);
    const dossier = await desk.aDossier();
    const body = { chargeNos: [1], amount: 8_000, given: 10_000 };
    const reply = await desk.collect(dossier.id, body, { key: 'payment-1' });
    expect(reply.status).toBe(201);
    expect(reply.body.change).toBe(2_000);
    expect(reply.body.money).toMatchObject({
      due: { total: 0 },
      charges: [{ state: 'paid', receiptId: reply.body.receiptIds[0] }],
      receipts: [{ series: 'BL26-H36.101', group: 'state', amount: 8_000, state: 'valid' }],
    });
    const again = await desk.collect(dossier.id, body, { key: 'payment-1' });
    expect([again.status, again.text]).toEqual([201, reply.text]);
    const own = await api.request('GET', '/cash-shifts/own', { as: 'motcua' });
    expect(own.body).toMatchObject({
      shift: { inDrawer: 508_000, collected: { state: 8_000 } },
    });
    const facts = await api.rows<{ type: string; data: { amount: number } }>(
      `select type, data from journal where subject_id = $1 and type like 'dossier.fee%'`,
      [dossier.id],
    );
    expect(facts).toMatchObject([{ type: 'dossier.feePaid', data: { amount: 8_000 } }]);
  });

  it('refuses a second payment, less than is due, and an amount other than was told', async () => {
    const dossier = await desk.aDossier();
    const pay = (parts: object) =>
      desk.collect(dossier.id, { chargeNos: [1], amount: 8_000, given: 10_000, ...parts });
    for (const [parts, pointer] of [
      [{ given: 7_000 }, '#/given'],
      [{ given: -8_000 }, '#/given'],
      [{ given: 10 ** 15 }, '#/given'],
      [{ amount: 2_000 }, '#/amount'],
      [{ amount: 0.5 }, '#/amount'],
      [{ chargeNos: [7] }, '#/chargeNos/0'],
      [{ chargeNos: [1, 1] }, '#/chargeNos/1'],
      [{ chargeNos: [] }, '#/chargeNos'],
    ] as const) {
      const reply = await pay(parts);
      expect([reply.status, reply.text.includes(pointer)]).toEqual([400, true]);
    }
    expect((await pay({})).status).toBe(201);
    const twice = await pay({});
    expect([twice.status, twice.body]).toMatchObject([409, { reason: 'alreadyPaid' }]);
  });

  it('keeps state fee, copies and carriage on receipts of their own', async () => {
    const dossier = await desk.aDossier();
    const add = (kind: string, unitAmount: number, quantity = 1) =>
      api.request<MoneyBody>('POST', `/dossiers/${dossier.id}/charges`, {
        as: 'motcua',
        body: { kind, name: 'Thu thêm tại quầy', unitAmount, quantity },
      });
    expect((await add('copies', 500, 4)).status).toBe(201);
    const added = await add('postage', 30_000);
    expect(added.body.due).toMatchObject({ state: 8_000, copies: 2_000, postage: 30_000 });
    const chargeNos = added.body.charges.map(({ no }) => no);
    const reply = await desk.collect(dossier.id, { chargeNos, amount: 40_000, given: 50_000 });
    expect(reply.body.money.receipts.map(({ group, series }) => [group, series])).toEqual([
      ['state', 'BL26-H36.101'],
      ['copies', 'BS26-H36.101'],
      ['postage', 'CP26-H36.101'],
    ]);
    const huge = await add('copies', 1_000_000_000, 10);
    expect([huge.status, huge.text.includes('#/quantity')]).toEqual([400, true]);
    expect((await add('copies', -5)).status).toBe(400);
  });

  it('lets the desk set only what the catalogue leaves open', async () => {
    const dossier = await desk.aDossier();
    const settle = (id: string, body: object) => desk.settle(id, body);
    const published = await settle(dossier.id, { unitAmount: 1 });
    expect([published.status, published.text.includes('#/unitAmount')]).toEqual([400, true]);
    expect((await settle(dossier.id, { quantity: 2 })).body.due.total).toBe(4_000);
    const local = await desk.aDossier({
      procedureCode: '1.004873',
      components: await completeTicks(api, '1.004873'),
      charges: [],
    });
    expect((await desk.money(local.id)).charges).toMatchObject([{ state: 'notSet' }]);
    expect((await settle(local.id, { unitAmount: 15_000 })).body.due.total).toBe(15_000);
    expect((await settle(local.id, { unitAmount: 12_000 })).body.due.total).toBe(12_000);
    const exempt = await settle(local.id, {
      exemptCode: 'exemptMerit',
      exemptEvidence: 'giấy số 3',
    });
    expect(exempt.body.charges).toMatchObject([{ kind: 'charge', state: 'exempt' }]);
    expect((await settle(local.id, { exemptCode: 'exemptAnything' })).status).toBe(400);
    expect((await settle(local.id, { exemptEvidence: 'giấy số 3' })).status).toBe(400);
    expect((await settle(local.id, { exemptCode: null })).body.due.total).toBe(12_000);
  });

  it('lets one of two set a charge, and tells the other who did', async () => {
    const { id } = await desk.aDossier();
    const { version } = await desk.money(id);
    const replies = await Promise.all(
      [9, 2].map((quantity) => desk.settle(id, { quantity }, { version })),
    );
    const winner = replies.findIndex(({ status }) => status === 200);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(replies[1 - winner]?.body).toMatchObject({
      type: '/problems/stale-version',
      changedBy: 'Trần Văn Bình',
      change: 'dossier.chargeSettled',
      currentVersion: version + 1,
      dossierStatus: 'received',
    });
    expect((await desk.money(id)).charges).toMatchObject([{ quantity: winner === 0 ? 9 : 2 }]);
    const blind = await api.request('POST', `/dossiers/${id}/charges/1/settings`, {
      as: 'motcua',
      body: { quantity: 3 },
    });
    expect(blind.status).toBe(428);
  });

  it('holds the result back while a fee is due, and lets it go once paid', async () => {
    const dossier = await desk.aDossier();
    await api.rows(
      `update dossier set status = 'resultReady', result_at = registered_at where id = $1`,
      [dossier.id],
    );
    const read = () =>
      api.request<{ availableActions: string[]; blockedActions: object[]; version: number }>(
        'GET',
        `/dossiers/${dossier.id}`,
        { as: 'motcua' },
      );
    const before = await read();
    expect(before.body.availableActions).not.toContain('returnResult');
    expect(before.body.blockedActions).toContainEqual({
      action: 'returnResult',
      reason: 'feeOutstanding',
      permission: 'dossier.returnResult',
    });
    await desk.collect(dossier.id, { chargeNos: [1], amount: 8_000, given: 8_000 });
    const after = await read();
    expect(after.body.availableActions).toContain('returnResult');
    expect(after.body.version).toBe(before.body.version + 1);
  });

  it('confirms a payment notice only when what it asks for is paid', async () => {
    const dossier = await desk.aDossier({
      procedureCode: birthRegistration,
      components: await completeTicks(api, birthRegistration),
      charges: [],
    });
    await api.rows(
      `update dossier set status = 'awaitingPayment', competent_unit_id = received_unit_id where id = $1`,
      [dossier.id],
    );
    const notice = await api.request<MoneyBody>('POST', `/dossiers/${dossier.id}/charges`, {
      as: 'thuly',
      body: { kind: 'fee', name: 'Phí thẩm định theo thông báo', unitAmount: 200_000 },
    });
    expect(notice.body.charges).toMatchObject([{ moment: 'notice', state: 'due' }]);
    const read = () =>
      api.request<{ blockedActions: { action: string; reason: string }[] }>(
        'GET',
        `/dossiers/${dossier.id}`,
        { as: 'thuly' },
      );
    expect((await read()).body.blockedActions).toContainEqual(
      expect.objectContaining({ action: 'confirmPayment', reason: 'feeOutstanding' }),
    );
    const no = notice.body.charges[0]?.no ?? 0;
    await desk.collect(dossier.id, { chargeNos: [no], amount: 200_000, given: 200_000 });
    const [row] = await api.rows<{ status: string }>(`select status from dossier where id = $1`, [
      dossier.id,
    ]);
    expect(row?.status).toBe('inProcess');
  });

  it('is closed to other units and to those who do not take money', async () => {
    const dossier = await desk.aDossier();
    const body = { chargeNos: [1], amount: 8_000, given: 8_000 };
    expect((await desk.collect(dossier.id, body, { as: 'motcua2' })).status).toBe(404);
    expect((await desk.collect(dossier.id, body, { as: 'truongbophan' })).status).toBe(403);
    const foreign = await api.request('GET', `/dossiers/${dossier.id}/money`, { as: 'motcua2' });
    expect(foreign.status).toBe(404);
    const unkeyed = await api.request('POST', `/dossiers/${dossier.id}/payments`, {
      as: 'motcua',
      key: null,
      body,
    });
    expect(unkeyed.status).toBe(400);
  });
});
