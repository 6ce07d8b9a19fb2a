import { randomUUID } from 'node:crypto';
import { demoUnitIds } from '../../src/demonstration/organisation';
import {
  actOn,
  anIntake,
  birthRegistration,
  completeTicks,
  type DossierBody,
  receive,
} from '../support/intake';
import { TestApi } from '../support/test-api';
import { staffId } from '../dossier-work/desk';

describe('receiving a dossier', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  it('issues a code, an appointment with its reason, and one journal row', async () => {
    const dossier = await receive(api);
    expect(dossier.status).toBe('received');
    expect(dossier.code).toMatch(/^H36\.101-261119-\d{4}$/);
    expect(dossier.dueOn).toBe('2026-11-19');
    expect(dossier.appointment?.sentence.vi).toContain('19/11/2026');
    const rows = await api.rows<{ type: string; data: Record<string, unknown> }>(
      `select type, data from journal where subject_type = 'dossier' and subject_id = $1
        order by sequence`,
      [dossier.id],
    );
    expect(rows.map((row) => row.type)).toContain('dossier.received');
    expect(JSON.stringify(rows)).not.toContain('Phượng');
  });

  it('keeps where the applicant was guided, and that unit sees the dossier', async () => {
    const dossier = await receive(api, 'motcua', { helpedUnitId: demoUnitIds.lamVien });
    expect(dossier).toMatchObject({
      helpedUnit: { id: demoUnitIds.lamVien },
      receivedUnit: { id: demoUnitIds.xuanHuong },
    });
    const there = await api.request('GET', `/dossiers/${dossier.id}`, { as: 'motcua2' });
    expect(there.status).toBe(200);
    const nowhere = await api.request<{ faults: { path: string[] }[] }>('POST', '/dossiers', {
      as: 'motcua',
      body: await anIntake(api, { helpedUnitId: randomUUID() }),
    });
    expect(nowhere.status).toBe(400);
    expect(nowhere.text).toContain('helpedUnitId');
  });

  it('answers by id and by code', async () => {
    const dossier = await receive(api);
    for (const key of [dossier.id, dossier.code, dossier.code.toLowerCase()]) {
      const reply = await api.request<DossierBody>('GET', `/dossiers/${key}`, { as: 'motcua' });
      expect(reply.status).toBe(200);
      expect(reply.body.id).toBe(dossier.id);
      expect(reply.headers.etag).toBe('"1"');
    }
  });

  it('repeats the reply of a repeated key and receives once', async () => {
    const key = randomUUID();
    const body = await anIntake(api);
    const first = await api.request<DossierBody>('POST', '/dossiers', { as: 'motcua', body, key });
    const again = await api.request<DossierBody>('POST', '/dossiers', { as: 'motcua', body, key });
    expect(again.status).toBe(201);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    const other = await api.request('POST', '/dossiers', {
      as: 'motcua',
      key,
      body: await anIntake(api, { note: 'another' }),
    });
    expect(other.status).toBe(422);
    const count = await api.rows<{ n: number }>(
      `select count(*)::integer as n from dossier where id = $1`,
      [first.body.id],
    );
    expect(count[0]?.n).toBe(1);
  });

  it('gives ten simultaneous requests with one key one dossier', async () => {
    const key = randomUUID();
    const body = await anIntake(api);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () =>
        api.request<DossierBody>('POST', '/dossiers', { as: 'motcua', body, key }),
      ),
    );
    expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1);
    expect(replies.every((reply) => reply.status === 201)).toBe(true);
  });

  it('names the mandatory papers that are missing and changes nothing', async () => {
    const before = await api.rows(`select from dossier`);
    const reply = await api.request('POST', '/dossiers', {
      as: 'motcua',
      body: await anIntake(api, { components: [] }),
    });
    expect(reply.status).toBe(422);
    expect(reply.body.missingPapers).toContain('Tờ khai đăng ký khai sinh');
    expect(await api.rows(`select from dossier`)).toHaveLength(before.length);
  });

  it('asks for an Idempotency-Key', async () => {
    const reply = await api.request('POST', '/dossiers', {
      as: 'motcua',
      key: null,
      body: await anIntake(api),
    });
    expect(reply.status).toBe(400);
    expect(reply.body.type).toMatch(/idempotency-key-missing$/);
  });

  it('lets postal staff receive only what the transfer scope hands over', async () => {
    const refused = await api.request('POST', '/dossiers', {
      as: 'buudien',
      body: await anIntake(api, { procedureCode: '1.000894', components: [] }),
    });
    expect(refused.status).toBe(403);
    expect(refused.body.type).toMatch(/gate-refused$/);
  });

  it('names the counters of civil servants where the Post is refused', async () => {
    const gateOf = async (procedureCode: string) => {
      const reply = await api.request<{ gate: object }>('POST', '/intake-checks', {
        as: 'buudien',
        key: null,
        body: { procedureCode, caseNo: 1, channel: 'counter', components: [] },
      });
      return reply.body.gate;
    };
    // Nobody of the State sits at a counter yet, so none is named.
    const closed = { open: false, reason: 'notHandedOver' };
    expect(await gateOf('1.000894')).toEqual({ ...closed, counters: [] });
    await receive(api);
    const [counter] = await api.rows<{ number: number; name: string }>(
      `with first as (select id, number, name from counter where unit_id = $1
           order by number limit 1),
         sat as (update session set counter_id = (select id from first) where staff_id = $2)
       select number, name from first`,
      [demoUnitIds.xuanHuong, staffId('motcua')],
    );
    expect(await gateOf('1.000894')).toEqual({ ...closed, counters: [counter] });
    expect(await gateOf(birthRegistration)).toEqual({ open: true, reason: null, counters: [] });
  });

  it('says which originals of a person lie in another dossier that is still open', async () => {
    const dossier = await receive(api);
    const { personalId } = dossier.applicant as { personalId: string };
    const held = async (parts: object, as = 'motcua') => {
      const reply = await api.request<{ heldOriginals: { no: number }[] }>(
        'POST',
        '/intake-checks',
        {
          as,
          key: null,
          body: {
            procedureCode: birthRegistration,
            caseNo: 1,
            channel: 'counter',
            components: [],
            ...parts,
          },
        },
      );
      return reply.body.heldOriginals;
    };
    const there = { dossierId: dossier.id, dossierCode: dossier.code };
    const found = await held({ personalId });
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each).toMatchObject(there);
    expect(await held({})).toEqual([]);
    expect(await held({ personalId }, 'motcua2')).toEqual([]);
    await api.rows(
      `update dossier_component set handed_back_at = now(), handed_back_to = 'Người nộp'
       where dossier_id = $1 and no = $2`,
      [dossier.id, found[0]?.no],
    );
    expect(await held({ personalId })).toEqual(found.slice(1));
    await api.rows(`update dossier set ended_at = registered_at where id = $1`, [dossier.id]);
    expect(await held({ personalId })).toEqual([]);
  });

  it('points at every faulty field', async () => {
    const reply = await api.request('POST', '/dossiers', {
      as: 'motcua',
      body: await anIntake(api, {
        applicant: { kind: 'person', fullName: '', phone: '12', birthDate: '2026-02-30' },
        returnMethod: 'pigeon',
        status: 'returned',
      }),
    });
    expect(reply.status).toBe(400);
    expect((reply.body.errors as { pointer: string }[]).map((each) => each.pointer).sort()).toEqual(
      [
        '#/applicant/birthDate',
        '#/applicant/fullName',
        '#/applicant/phone',
        '#/returnMethod',
        '#/status',
      ],
    );
  });

  it.each([
    [{ birthDate: '1800-01-01' }, ['#/applicant/birthDate', 'dateTooEarly']],
    [{ birthDate: '2030-01-01' }, ['#/applicant/birthDate', 'birthDateInFuture']],
  ])('takes nobody with %j', async (applicant, told) => {
    const intake = await anIntake(api);
    const body = {
      ...intake,
      applicant: { ...(intake as { applicant: object }).applicant, ...applicant },
    };
    const reply = await api.request('POST', '/dossiers', { as: 'motcua', body });
    const errors = reply.body.errors as { pointer: string; code: string }[];
    expect([reply.status, ...errors.map(({ pointer, code }) => [pointer, code])]).toEqual([
      400,
      told,
    ]);
  });

  it('shows another commune nothing, by id and by code alike', async () => {
    const dossier = await receive(api);
    for (const key of [dossier.id, dossier.code])
      expect((await api.request('GET', `/dossiers/${key}`, { as: 'motcua2' })).status).toBe(404);
  });

  describe('that was sent in online', () => {
    /** As an application registers it: nobody at the desk has looked at a paper. */
    const sentIn = () =>
      receive(api, 'motcua', { firstAct: 'register', channel: 'online', components: [] });
    const custodyOf = async ({ id }: DossierBody): Promise<string[]> => {
      const path = `/dossiers/${id}/custody`;
      const reply = await api.request<{ state: string }>('GET', path, { as: 'motcua' });
      return [reply.body.state];
    };

    it('takes the ticks of the desk, and answers for the sheets that were brought', async () => {
      const waiting = await sentIn();
      expect(waiting.blockedActions).toContainEqual(
        expect.objectContaining({ action: 'receive', reason: 'missingMandatoryPapers' }),
      );
      expect((await actOn(api, 'motcua', waiting, { action: 'receive' })).status).toBe(409);
      expect(await custodyOf(waiting)).toEqual(['none']);
      const components = await completeTicks(api, birthRegistration);
      const lacking = await actOn(api, 'motcua', waiting, {
        action: 'receive',
        components: components.slice(1),
      });
      expect([lacking.status, lacking.body.type]).toEqual([
        422,
        expect.stringMatching(/papers-missing$/),
      ]);
      const { status, body } = await actOn(api, 'motcua', waiting, {
        action: 'receive',
        components,
      });
      expect([status, body.id, body.code, body.status]).toEqual([
        200,
        waiting.id,
        waiting.code,
        'received',
      ]);
      expect(body.dueOn).not.toBeNull();
      const ticked = components.map(({ no }) => no);
      expect(
        body.components.filter(({ state }) => state === 'present').map(({ no }) => no),
      ).toEqual(ticked);
      expect(await custodyOf(body)).toEqual(['held']);
      const [fact] = await api.rows<{ data: { papers: number[] } }>(
        `select data from journal where subject_id = $1 and type = 'dossier.received'`,
        [waiting.id],
      );
      expect(fact?.data.papers).toEqual(ticked);
    });

    it('keeps what was found good when papers are asked for, so that only those have to come', async () => {
      const [first, ...others] = await completeTicks(api, birthRegistration);
      const faulty = { no: first?.no ?? 0, state: 'wrong' };
      const line = { no: faulty.no, fault: 'unreadable', howToFix: 'Nộp bản rõ dấu' };
      const asked = await actOn(api, 'motcua', await sentIn(), {
        action: 'requestSupplement',
        reasonCode: 'papersWrong',
        lines: [line],
        components: [faulty, ...others],
      });
      expect([asked.status, asked.body.status]).toEqual([200, 'awaitingSupplement']);
      const brought = await actOn(api, 'motcua', asked.body, {
        action: 'receiveSupplement',
        components: [{ ...first, state: 'present' }],
      });
      expect([brought.status, brought.body.status]).toEqual([200, 'received']);
      const again = await actOn(api, 'motcua', await sentIn(), {
        action: 'proposeRefusal',
        reasonCode: 'notEntitled',
        legalGround: 'Điều 16 Luật Hộ tịch',
        components: [faulty],
      });
      expect(again.body.components.find(({ no }) => no === faulty.no)?.state).toBe('wrong');
    });

    it('is ticked until it is received, not afterwards', async () => {
      const received = await receive(api);
      const [tick] = await completeTicks(api, birthRegistration);
      const reply = await actOn(api, 'motcua', received, {
        action: 'requestSupplement',
        reasonCode: 'papersWrong',
        lines: [{ no: 1, fault: 'unreadable', howToFix: 'Nộp bản rõ dấu' }],
        components: [tick],
      });
      expect([reply.status, reply.text]).toEqual([400, expect.stringContaining('#/components')]);
    });
  });
});
