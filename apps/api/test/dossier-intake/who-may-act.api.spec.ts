import type { Clock } from '@motcua/shared-time';
import { demoUnitIds } from '../../src/demonstration/organisation';
import {
  actOn,
  birthRegistration,
  completeTicks,
  type DossierBody,
  receive,
} from '../support/intake';
import { CLOCK } from '../../src/platform/config/clock';
import { TestApi } from '../support/test-api';
import { uploadTo } from '../support/upload-form';

const aPaper = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
    '2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\n' +
    'trailer<</Root 1 0 R>>\n%%EOF\n',
);
/** Marital status: three working days. */
const maritalStatus = '1.004873';
/** Longer than a calendar is remembered. */
const aMinuteMs = 60_000;
const elsewhere = { competentUnitId: demoUnitIds.lamVien };

describe('who may act where', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    // One leader works at the receiving ward alone, the other at the ward that is competent.
    await api.rows(
      `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
       select gen_random_uuid(), s.id, $1, 'leader', '2025-07-01'
       from staff s where s.username = 'truongbophan'`,
      [demoUnitIds.xuanHuong],
    );
  });

  afterAll(() => api.stop());

  const must = async (as: string, dossier: DossierBody, body: object): Promise<DossierBody> => {
    const reply = await actOn(api, as, dossier, body);
    if (reply.status !== 200) throw new Error(`${JSON.stringify(body)}: ${reply.text}`);
    return reply.body;
  };

  const read = async (as: string, { id }: DossierBody): Promise<DossierBody> =>
    (await api.request<DossierBody>('GET', `/dossiers/${id}`, { as })).body;

  const endScope = (tasks: string | null): Promise<unknown> =>
    api.rows(
      `update transfer_scope set tasks = $3::text[], valid_to = $4::date
       where unit_id = $1 and procedure_code = $2`,
      [
        demoUnitIds.xuanHuong,
        birthRegistration,
        tasks ?? '{guide,receive,digitise,return}',
        tasks === '{}' ? '2025-07-02' : null,
      ],
    );

  describe('at the ward that only received it', () => {
    let dossier: DossierBody;

    beforeAll(async () => {
      dossier = await must('motcua', await receive(api, 'motcua', elsewhere), {
        action: 'transfer',
      });
    });

    it.each([
      ['stop', { reasonCode: 'notEligible', reason: 'Không đủ điều kiện' }],
      ['reappoint', { reason: 'Chờ xác minh', newDueAt: '2026-12-15T02:00:00Z' }],
      ['approve', {}],
      ['decline', { reason: 'Không đủ điều kiện' }],
    ])('%s is neither offered to its head nor done by them', async (action, body) => {
      const seen = await read('truongbophan', dossier);
      const told = seen.blockedActions.map((blocked) => blocked.action);
      expect([...seen.availableActions, ...told]).not.toContain(action);
      const reply = await actOn(api, 'truongbophan', seen, { action, ...body });
      expect(reply.status).toBe(403);
      expect((await read('truongbophan', dossier)).version).toBe(dossier.version);
    });

    it('leaves all of them to the ward that is competent', async () => {
      const { availableActions } = await read('lanhdao', dossier);
      expect(availableActions).toEqual(expect.arrayContaining(['stop', 'reappoint']));
      const later = await must('lanhdao', dossier, {
        action: 'reappoint',
        reasonCode: 'heavyLoad',
        reason: 'Chờ xác minh',
        newDueAt: '2026-12-15T02:00:00Z',
      });
      expect(later.dueOn).toBe('2026-12-15');
    });
  });

  it('lets the desk of either ward hand on what was received, and neither clerk decide', async () => {
    const received = await receive(api, 'motcua', elsewhere);
    for (const as of ['motcua', 'motcua2']) {
      const { availableActions } = await read(as, received);
      expect(availableActions).toEqual(expect.arrayContaining(['transfer', 'requestSupplement']));
    }
    const handedOn = await must('motcua2', received, { action: 'transfer' });
    expect(handedOn.status).toBe('inProcess');
    expect(handedOn.availableActions).not.toContain('approve');
  });

  it('counts a promise by the closures of the ward that keeps it', async () => {
    const clock = api.application.get<Clock>(CLOCK, { strict: false });
    const usualClock = clock.now.bind(clock);
    let passed = 0;
    clock.now = () => new Date(usualClock().getTime() + passed);
    const close = async (unitId: string): Promise<void> => {
      passed += aMinuteMs;
      await api.rows(
        `insert into unit_closure (unit_id, day, name)
         select $1, d, 'Sửa trụ sở'
         from unnest('{2026-11-20,2026-11-23}'::date[]) d`,
        [unitId],
      );
    };
    const components = await completeTicks(api, maritalStatus);
    const received = (): Promise<DossierBody> =>
      receive(api, 'motcua', { ...elsewhere, procedureCode: maritalStatus, components });
    const usual = await received();
    await close(demoUnitIds.xuanHuong);
    expect((await received()).dueOn).toBe(usual.dueOn);
    await close(demoUnitIds.lamVien);
    const late = await received();
    expect([usual.dueOn, late.dueOn]).toEqual(['2026-11-25', '2026-11-27']);
    await api.rows('delete from unit_closure');
    passed += aMinuteMs;
  });

  describe('at a counter of the Post', () => {
    afterEach(() => endScope(null));

    it('no paper is filed where digitising is not handed over', async () => {
      const dossier = await receive(api);
      await endScope('{guide,receive,return}');
      const upload = (as: string, file = aPaper) =>
        uploadTo(api, dossier.id, { purpose: 'attachment', file }, { as });
      const refused = await upload('buudien');
      expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('gate')]);
      expect((await upload('motcua')).status).toBe(201);
      await endScope('{digitise}');
      const another = Buffer.concat([aPaper, Buffer.from('\n')]);
      expect((await upload('buudien', another)).status).toBe(201);
    });

    it('nothing is received that is no longer handed over', async () => {
      const registered = await receive(api, 'motcua', { firstAct: 'register' });
      await endScope('{}');
      const seen = await read('buudien', registered);
      expect(seen.availableActions).not.toContain('receive');
      expect(seen.blockedActions).toContainEqual(
        expect.objectContaining({ action: 'receive', reason: 'notHandedOver' }),
      );
      const reply = await actOn(api, 'buudien', seen, { action: 'receive' });
      expect([reply.status, reply.body.type]).toEqual([403, expect.stringContaining('gate')]);
      expect((await must('motcua', registered, { action: 'receive' })).status).toBe('received');
    });

    it('no supplement is taken that is not handed over', async () => {
      const asked = await must('motcua', await receive(api), {
        action: 'requestSupplement',
        reasonCode: 'papersWrong',
        reason: 'Giấy chứng sinh mờ dấu',
        lines: [{ no: 1, fault: 'unreadable', howToFix: 'Nộp bản rõ dấu' }],
      });
      await endScope('{guide,return}');
      const supplement = {
        action: 'receiveSupplement',
        components: await completeTicks(api, birthRegistration),
      };
      expect((await actOn(api, 'buudien', asked, supplement)).status).toBe(403);
      await endScope('{receive}');
      expect((await actOn(api, 'buudien', asked, supplement)).status).toBe(200);
    });

    it('what was received lawfully is still passed on to the State', async () => {
      const received = await receive(api, 'buudien');
      await endScope('{}');
      expect((await must('buudien', received, { action: 'transfer' })).status).toBe('inProcess');
    });

    it('no result is returned where returning is not handed over', async () => {
      const dossier = await receive(api);
      await api.rows(`update dossier set status = 'resultReady' where id = $1`, [dossier.id]);
      await endScope('{guide,receive,digitise}');
      const seen = await read('buudien', dossier);
      expect(seen.blockedActions.map(({ action, reason }) => [action, reason])).toEqual(
        expect.arrayContaining([
          ['registerResultArrival', 'notHandedOver'],
          ['returnResult', 'notHandedOver'],
        ]),
      );
      const clerk = await read('motcua', dossier);
      expect(clerk.blockedActions.map(({ reason }) => reason)).not.toContain('notHandedOver');
    });
  });
});
