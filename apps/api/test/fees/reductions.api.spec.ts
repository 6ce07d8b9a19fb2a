import { PDFiumLibrary } from '@hyzyla/pdfium';
import { localDate } from '@motcua/shared-time';
import { reduceCharge } from '@motcua/shared-money';
import { letterFactsOf } from '../../src/dossier-intake/queries/form-facts.query';
import { PoolSql } from '../../src/platform/database/pool-sql';
import type { DossierBody } from '../support/intake';
import { must } from '../courier-delivery/delivery-steps';
import { TestApi } from '../support/test-api';
import { archivalFaults } from '../platform/archival-faults';
import { type MoneyBody, MoneyDesk, nothingBroken } from './money-desk';

const online = { exemptCode: 'reduceOnline', exemptEvidence: 'mã nộp 42' };
const ground = 'Nộp hồ sơ trực tuyến, mã nộp 42';

interface Faults {
  readonly errors: readonly { pointer: string; code: string }[];
}

/** A ground of the list may take off a share of a charge instead of all of it. */
describe('a charge that is reduced', () => {
  let api: TestApi;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    await desk.openShift();
  });

  afterAll(async () => {
    expect(await desk.brokenRules()).toEqual(nothingBroken);
    await api.stop();
  });

  const settle = (id: string, body: object) => desk.settle<MoneyBody & Faults>(id, body);

  const setGround = (body: object, version = 0) =>
    api.request<Faults & { exemptPerMille: number }>('POST', '/act-reasons', {
      as: 'kstthc',
      version,
      body: {
        code: 'reduceInstalment',
        actions: ['exemptCharge'],
        vi: 'Nộp trước hạn',
        en: 'Filed early',
        needsLines: false,
        validFrom: '2026-11-19',
        changeReason: 'Nghị quyết của Hội đồng nhân dân',
        ...body,
      },
    });

  it('is told, asked, paid and printed for what is left, with its share and its ground', async () => {
    const dossier = await desk.aDossier({ charges: [{ no: 1, quantity: 4, ...online }] });
    expect(dossier).toMatchObject({ charged: { total: 4_000, exempt: 0, notSet: 0 } });
    const read = await must(
      api.request<DossierBody>('GET', `/dossiers/${dossier.id}`, { as: 'motcua' }),
    );
    expect(read).toMatchObject({ charged: { total: 4_000, exempt: 0 } });
    const { charges, due } = await desk.money(dossier.id);
    expect(due.total).toBe(4_000);
    expect(charges).toMatchObject([
      {
        state: 'due',
        unitAmount: 2_000,
        quantity: 4,
        amount: 4_000,
        exemptGround: null,
        exemptCode: 'reduceOnline',
        reduction: { perMille: 500, ground, amount: 4_000 },
      },
    ]);
    const whole = await desk.collect(dossier.id, { chargeNos: [1], amount: 8_000, given: 8_000 });
    expect(whole.status).toBe(400);
    const paid = await desk.collect(dossier.id, { chargeNos: [1], amount: 4_000, given: 5_000 });
    expect(paid.body).toMatchObject({ change: 1_000 });
    const [id] = paid.body.receiptIds;
    const kept = await must(api.request('GET', `/receipts/${id}`, { as: 'motcua' }));
    expect(kept).toMatchObject({
      amount: 4_000,
      lines: [{ amount: 4_000, reduction: { perMille: 500, ground, amount: 4_000 } }],
    });
    const paper = await api.request('GET', `/receipts/${id}/paper`, { as: 'motcua' });
    expect(await archivalFaults(paper.raw, 'A')).toEqual([]);
    const words = await wordsOf(paper.raw);
    for (const printed of [
      'Giảm 50 %',
      '−4.000 đồng',
      'Căn cứ giảm',
      ground,
      '4.000 đồng (Bốn nghìn đồng)',
    ])
      expect(words).toContain(printed);
  });

  it('prints on the receipt of the fee what somebody exempt does not pay', async () => {
    const dossier = await desk.aDossier({
      charges: [{ no: 1, exemptCode: 'exemptPoorHousehold', exemptEvidence: 'giấy số 12' }],
    });
    await api.rows(
      `update dossier set status = 'awaitingPayment', competent_unit_id = received_unit_id where id = $1`,
      [dossier.id],
    );
    const notice = await api.request<MoneyBody>('POST', `/dossiers/${dossier.id}/charges`, {
      as: 'thuly',
      body: { kind: 'fee', name: 'Phí thẩm định', unitAmount: 200_000 },
    });
    const no = notice.body.charges.at(-1)?.no ?? 0;
    const body = { chargeNos: [no], amount: 200_000, given: 200_000 };
    const [id] = (await desk.collect(dossier.id, body)).body.receiptIds;
    const paper = await api.request('GET', `/receipts/${id}/paper`, { as: 'motcua' });
    expect(await wordsOf(paper.raw)).toMatch(/Miễn Phí chứng thực:? Hộ nghèo .*, giấy số 12/);
  });

  it('stands on form 01', async () => {
    const dossier = await desk.aDossier({ charges: [{ no: 1, quantity: 4, ...online }] });
    const sql = api.application.get(PoolSql);
    const facts = await letterFactsOf(sql, dossier.id, localDate('2026-11-19'));
    expect([facts.feeTotal, facts.feeReductions]).toEqual([
      4_000,
      [{ perMille: 500, ground, amount: 4_000 }],
    ]);
    const form = await api.request('GET', `/dossiers/${dossier.id}/forms/receipt`, {
      as: 'motcua',
    });
    expect(await wordsOf(form.raw)).toContain(`Được giảm 50 %: 4.000 đồng (${ground})`);
  });

  it('is settled at the desk, taken back, and exempt after that, each time whole', async () => {
    const dossier = await desk.aDossier();
    expect((await settle(dossier.id, online)).body.due.total).toBe(4_000);
    expect((await settle(dossier.id, { quantity: 3 })).body).toMatchObject({
      due: { total: 3_000 },
      charges: [{ reduction: { amount: 3_000 } }],
    });
    const exempt = await settle(dossier.id, { exemptCode: 'exemptChild' });
    expect(exempt.body.charges).toMatchObject([{ state: 'exempt', reduction: null }]);
    const back = await settle(dossier.id, { exemptCode: null });
    expect(back.body.charges).toMatchObject([
      { state: 'due', amount: 6_000, exemptCode: null, reduction: null },
    ]);
    const facts = await api.rows<{ data: { reducedPerMille?: number; isExempt: boolean } }>(
      `select data from journal where subject_id = $1 and type = 'dossier.chargeSettled'
       order by sequence`,
      [dossier.id],
    );
    expect(facts.map(({ data }) => [data.isExempt, data.reducedPerMille])).toEqual([
      [false, 500],
      [false, 500],
      [true, undefined],
      [false, undefined],
    ]);
  });

  it('takes the share that the list says on the day, and keeps it when the list changes', async () => {
    expect((await setGround({ exemptPerMille: 333 })).body).toMatchObject({ exemptPerMille: 333 });
    const first = await desk.aDossier();
    const body = { exemptCode: 'reduceInstalment', quantity: 7 };
    expect((await settle(first.id, body)).body.due.total).toBe(reduceCharge(14_000, 333).asked);
    await setGround({ exemptPerMille: 800, validFrom: '2026-11-20' }, 1);
    const listed = await api.request<{ items: { code: string; exemptPerMille: number }[] }>(
      'GET',
      '/act-reasons?action=exemptCharge',
      { as: 'motcua' },
    );
    const shareOf = (wanted: string) =>
      listed.body.items.find(({ code }) => code === wanted)?.exemptPerMille;
    expect([shareOf('reduceInstalment'), shareOf('exemptChild')]).toEqual([333, 1_000]);
    expect((await desk.money(first.id)).charges).toMatchObject([{ reduction: { perMille: 333 } }]);
  });

  it('reads as whole for a reason that exempts nobody, and may be sent back so', async () => {
    const reply = await setGround({
      code: 'stopInstalment',
      actions: ['stop'],
      exemptPerMille: 1_000,
    });
    expect([reply.status, reply.body.exemptPerMille]).toEqual([201, 1_000]);
  });

  it('is rounded in the book as the rule says, whatever the charge and the share', async () => {
    const { id } = await desk.aDossier();
    for (const charge of [1, 3, 999, 2_001, 15_001, 1_000_000_000])
      for (const share of [1, 125, 333, 500, 999]) {
        await api.rows(
          `update dossier_charge set unit_amount = $2, quantity = 1, reduced_per_mille = $3,
             reduced_ground = 'Nghị quyết' where dossier_id = $1`,
          [id, charge, share],
        );
        const { charges } = await desk.money(id);
        const { asked, reduction } = reduceCharge(charge, share);
        expect(charges).toMatchObject([{ amount: asked, reduction: { amount: reduction } }]);
      }
  });

  it.each([
    [{ exemptPerMille: 0 }, 'outOfRange'],
    [{ exemptPerMille: -500 }, 'outOfRange'],
    [{ exemptPerMille: 1_001 }, 'outOfRange'],
    [{ exemptPerMille: 10 ** 15 }, 'outOfRange'],
    [{ exemptPerMille: 33.3 }, 'notAnInteger'],
    [{ exemptPerMille: 500, actions: ['stop'] }, 'notAllowedHere'],
  ])('refuses a ground with %j', async (part, code) => {
    const reply = await setGround({ code: 'reduceWrongly', ...part });
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toMatchObject([{ pointer: '#/exemptPerMille', code }]);
  });
});

/** All words of a printed file, one page after the other. */
async function wordsOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const words = [...document.pages()].map((page) => page.getText()).join('\n');
  document.destroy();
  library.destroy();
  return words.normalize('NFC').replace(/\s+/g, ' ');
}
