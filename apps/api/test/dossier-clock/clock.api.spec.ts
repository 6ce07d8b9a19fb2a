import { demoUnitIds } from '../../src/demonstration/organisation';
import { DueWatch } from '../../src/dossier-clock/reactions/due-watch';
import { systemAct } from '../../src/platform/http/act';
import { readImportFile } from '../../src/procedure-catalogue/import-file';
import { ImportCatalogue } from '../../src/procedure-catalogue/use-cases/import-catalogue';
import { fileOf, published, type Published } from '../procedure-catalogue/published-procedures';
import { completeTicks, type DossierBody } from '../support/intake';
import { askForPapers, ClockDesk, type ClockBody } from './clock-desk';

const sumOf = ({ parts }: ClockBody) =>
  parts.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0);
const said = ({ verdicts }: ClockBody) => verdicts.map(({ verdict }) => verdict);

/** Opening hours are 07:30 to 11:30 and 13:30 to 17:00. */
const workingDay = 450;

describe('the clock of a dossier', () => {
  let desk: ClockDesk;

  beforeAll(async () => {
    desk = await ClockDesk.start();
  });

  afterAll(() => desk.api.stop());

  const publish = (procedure: Published) => {
    const file = readImportFile('congbo.jsonl', fileOf(procedure));
    const imports = desk.api.application.get(ImportCatalogue, { strict: false });
    return imports.run(file, systemAct, () => undefined);
  };

  it('gives every working minute to exactly one owner, from filing to hand-back', async () => {
    desk.moveTo('2026-11-09 07:30');
    const received = await desk.receive();
    desk.moveTo('2026-11-10 07:30');
    const transferred = await desk.must('motcua', received, { action: 'transfer' });
    desk.moveTo('2026-11-11 07:30');
    const asked = await desk.must('motcua', transferred, askForPapers);
    desk.moveTo('2026-11-13 07:30');
    const again = await desk.bringPapers(asked);
    desk.moveTo('2026-11-13 11:30');
    const processing = await desk.must('motcua', again, { action: 'transfer' });
    await desk.attachResult(processing);
    desk.moveTo('2026-11-16 07:30');
    const ready = await desk.must('lanhdao', processing, { action: 'approve' });
    desk.moveTo('2026-11-17 07:30');
    const arrived = await desk.must('motcua', ready, { action: 'registerResultArrival' });
    desk.moveTo('2026-11-18 07:30');
    const clock = await desk.clockOf(arrived);
    expect(
      Object.fromEntries(clock.parts.map((part) => [part.owner, part.workingMinutes])),
    ).toEqual({
      // Two days for the papers, and one since the result has been waiting at the counter.
      applicant: 3 * workingDay,
      // A day to transfer, a morning to transfer again, a day to bring the result over.
      receiver: 2 * workingDay + 240,
      processor: workingDay + 210,
      courier: 0,
      outsideSystem: 0,
      synchronisation: 0,
    });
    expect(sumOf(clock)).toBe(clock.totalMinutes);
    expect(clock.totalMinutes).toBe(7 * workingDay);
    expect(clock.spans.map(({ term }) => term)).toEqual([
      'running',
      'running',
      'paused',
      'running',
      'running',
      'ended',
      'ended',
    ]);
    expect(clock.stages.map(({ stage, timeliness }) => [stage, timeliness])).toEqual([
      ['transfer', 'late'],
      ['processing', 'early'],
      ['supplement', null],
      ['transfer', 'onTime'],
      ['processing', 'late'],
      ['resultToCounter', 'onTime'],
      ['collection', null],
    ]);
    expect(clock.supplementDuty?.timeliness).toBe('early');
    expect(clock.changes).toEqual([expect.objectContaining({ cause: 'supplement', reason: null })]);
    expect(clock.otherPolicyDueOn).not.toBeNull();
  });

  it('restarts or resumes as the version in force at reception says, and foresees it', async () => {
    const code = '1.004873';
    desk.moveTo('2026-11-16 09:00');
    const restarting = await desk.receive({}, code);
    expect((await desk.clockOf(restarting)).afterSupplement).toBeNull();
    await publish(published(code, { submission: [], clockPolicy: 'RESUME' }));
    await publish(published(code, { submission: [], name: 'Bản công bố sau, không nói gì thêm' }));
    const resuming = await desk.receive({}, code);
    const dueOn = async (dossier: DossierBody, term: string) => {
      desk.moveTo('2026-11-17 09:00');
      const asked = await desk.must('motcua', dossier, askForPapers);
      desk.moveTo('2026-11-18 09:00');
      const foreseen = (await desk.clockOf(asked)).afterSupplement;
      const components = await completeTicks(desk.api, code);
      const brought = { action: 'receiveSupplement', components };
      const received = await desk.must('motcua', asked, brought);
      expect(foreseen).toMatchObject({ term, dueOn: received.dueOn });
      const { policy, otherPolicyDueOn } = await desk.clockOf(received);
      expect(policy).toBe(term);
      return [received.dueOn, otherPolicyDueOn];
    };
    const restarted = await dueOn(restarting, 'RESTART');
    const resumed = await dueOn(resuming, 'RESUME');
    expect(resumed).toEqual(restarted.toReversed());
    expect(resumed[0]).not.toBe(restarted[0]);
  });

  it('is read by those who may see the dossier and by nobody else', async () => {
    desk.moveTo('2026-11-18 09:00');
    const received = await desk.receive();
    const foreign = await desk.ask('motcua2', 'GET', `/dossiers/${received.id}/clock`);
    expect(foreign.status).toBe(404);
    const nobody = await desk.api.request('GET', `/dossiers/${received.id}/clock`);
    expect(nobody.status).toBe(401);
    const auditor = await desk.ask(
      'thanhtra',
      'GET',
      `/dossiers/${received.id}/clock?reason=${encodeURIComponent('Kiểm tra theo kế hoạch')}`,
    );
    expect(auditor.status).toBe(200);
    const [row] = await desk.api.rows<{ part: string }>(
      `select data ->> 'part' as part from journal
       where subject_id = $1 and type = 'dossier.openedWithReason'`,
      [received.id],
    );
    expect(row?.part).toBe('clock');
  });

  it('judges by three definitions and says why they differ', async () => {
    desk.moveTo('2026-11-02 09:00');
    const received = await desk.receive({}, '1.004873');
    const { dueOn } = received;
    const transferred = await desk.must('motcua', received, { action: 'transfer' });
    const apology = {
      action: 'reappoint',
      reasonCode: 'heavyLoad',
      newDueAt: '2026-11-20T02:00:00Z',
    };
    const again = await desk.must('truongbophan', transferred, apology);
    desk.moveTo('2026-11-19 09:00');
    const clock = await desk.clockOf(again);
    expect(said(clock)).toEqual(['overdue', 'dueSoon', 'overdue']);
    expect(clock.differences.map(({ code }) => code)).toEqual(['apologyMovesOnlyOurDate']);
    expect(clock.changes).toEqual([
      expect.objectContaining({
        cause: 'apology',
        oldDueOn: dueOn,
        newDueOn: '2026-11-20',
        reason: 'Số lượng hồ sơ tăng đột biến',
      }),
    ]);
    const second = { ...apology, newDueAt: '2026-11-27T02:00:00Z' };
    const refused = await desk.act('truongbophan', again, second);
    expect([refused.status, refused.body.reason]).toEqual([409, 'alreadyReappointed']);
    const byLeader = await desk.must('lanhdao', again, second);
    expect(byLeader.dueOn).toBe('2026-11-27');
    const rows = await desk.api.rows<{ round: number; beyond: boolean; inTime: boolean }>(
      `select (data ->> 'round')::integer as round, (data ->> 'beyondLimit')::boolean as beyond,
         (data ->> 'inTime')::boolean as "inTime"
       from journal where subject_id = $1 and type = 'dossier.reappointed' order by sequence`,
      [received.id],
    );
    expect(rows).toEqual([
      { round: 1, beyond: false, inTime: true },
      { round: 2, beyond: true, inTime: true },
    ]);
  });

  it('lets an outside system answer for its own silence', async () => {
    desk.moveTo('2026-11-09 07:30');
    const received = await desk.receive();
    const transferred = await desk.must('motcua', received, { action: 'transfer' });
    const path = `/dossiers/${transferred.id}/outside-waits`;
    const body = { system: 'Cơ sở dữ liệu quốc gia về dân cư' };
    const begun = await desk.ask<ClockBody>('thuly', 'POST', path, { body });
    expect([begun.status, begun.body.outsideWaits[0]?.to]).toEqual([201, null]);
    const twice = await desk.ask('thuly', 'POST', path, { body });
    expect(twice.status).toBe(409);
    desk.moveTo('2026-11-10 07:30');
    const ended = await desk.ask<ClockBody>('thuly', 'POST', `${path}/end`);
    expect(ended.status).toBe(200);
    const clock = await desk.clockOf(received);
    expect(clock.parts).toContainEqual({ owner: 'outsideSystem', workingMinutes: workingDay });
    expect(sumOf(clock)).toBe(clock.totalMinutes);
    const foreign = await desk.ask('motcua2', 'POST', path, { body });
    expect(foreign.status).toBe(404);
    const nothing = await desk.ask('thuly', 'POST', `${path}/end`);
    expect(nothing.status).toBe(409);
    const types = await desk.api.rows<{ type: string }>(
      `select type from journal where subject_id = $1 and type like 'dossier.outside%'
       order by sequence`,
      [received.id],
    );
    expect(types.map(({ type }) => type)).toEqual([
      'dossier.outsideWaitBegan',
      'dossier.outsideWaitEnded',
    ]);
  });

  it('is of the unit as it is called since midnight at the office', async () => {
    const period = `unit_id = '${demoUnitIds.xuanHuong}' and valid_to is null`;
    await desk.api.rows(`with ended as (select * from unit_period where ${period}),
        named as (update unit_period set valid_to = '2026-11-30' where ${period} returning unit_id)
      insert into unit_period (unit_id, valid_from, name, short_name, parent_id)
      select named.unit_id, '2026-12-01', 'Phường Mới', 'P. Mới', ended.parent_id
      from ended join named using (unit_id)`);
    desk.moveTo('2026-12-01 00:30');
    const received = await desk.receive();
    const shown = await desk.ask('motcua', 'GET', `/dossiers/${received.id}`);
    for (const body of [received, shown.body])
      expect(body).toMatchObject({ receivedUnit: { name: 'Phường Mới' } });
  });

  it('stays readable beyond the years whose holidays are known, and goes on once they are', async () => {
    desk.moveTo('2026-12-31 09:00');
    await desk.api.rows(`update calendar_version set covered_to = 2026`);
    const received = await desk.receive();
    for (const moment of ['2026-12-31 18:00', '2027-01-05 09:00']) {
      desk.moveTo(moment);
      for (const path of ['/dossiers', '/work-queues', '/work-loads', '/search?q=Phuong'])
        expect([path, (await desk.ask('lanhdao', 'GET', path)).status]).toEqual([path, 200]);
    }
    expect(await desk.api.application.get(DueWatch, { strict: false }).look()).toBeGreaterThan(0);
    const path = `/dossiers/${received.id}`;
    const shown = await desk.ask<{ timeliness: string }>('motcua', 'GET', path);
    expect(shown.body).toMatchObject({ timeliness: 'overdue', workingDaysOverdue: null });
    const transferred = await desk.must('motcua', received, { action: 'transfer' });
    // What was worked since is not known: the reckoning stops and names the year.
    const unknown = await desk.ask('motcua', 'GET', `${path}/clock`);
    expect([unknown.status, unknown.body]).toMatchObject([409, { year: 2027 }]);

    await desk.api
      .rows(`insert into calendar_version (no, published_at, note, covered_from, covered_to)
      select 2, '2026-11-19T03:00:00Z', note, covered_from, 2027 from calendar_version where no = 1`);
    await desk.api.rows(`insert into calendar_day (version_no, day, kind, name, status)
      select 2, day, kind, name, status from calendar_day where version_no = 1
      union all select 2, '2027-01-04', 'holiday', 'Nghỉ bù', 'official'`);
    desk.moveTo('2027-01-05 09:10');
    const clock = await desk.clockOf(transferred);
    // From nine to five on the last day, and since half past seven today.
    expect(clock).toMatchObject({ calendarVersion: 1, totalMinutes: 360 + 100 });
  });
});
