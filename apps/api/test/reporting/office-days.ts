import { randomUUID } from 'node:crypto';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../../src/platform/config/clock';
import { demoCounters, demoStaff, demoUnitIds } from '../../src/demonstration/organisation';
import { birthRegistration, completeTicks, type DossierBody } from '../support/intake';
import type { TestApi, TestReply } from '../support/test-api';
import { demoPassword } from '../support/test-environment';
import { clerks, deciders, membersOf, movesFrom, specialists } from './office-moves';

export const procedures = [birthRegistration, '1.004873', '2.001255'] as const;
export const channels = ['counter', 'post', 'online'] as const;

/** Who receives where; the Post does so only where a decision hands it over. */
const receivers = ['motcua', 'motcua2', 'buudien', 'buudien2', 'truongbophan'] as const;

interface OpenDossier {
  id: string;
  version: number;
  status: string;
  receiver: string;
  procedureCode: string;
}

/** Days at the counters of a small province, lived through the API with a clock of their own. */
export class OfficeDays {
  private now: Date;
  private readonly cookies = new Map<string, string>();
  private readonly dossiers: OpenDossier[] = [];
  private turns = 0;

  constructor(
    private readonly api: TestApi,
    private readonly random: () => number,
    start: string,
  ) {
    this.now = new Date(start);
    const clock = api.application.get<Clock>(CLOCK, { strict: false });
    Object.assign(clock, { now: () => new Date(this.now) } satisfies Clock);
  }

  /** The Post may receive, and the rural commune has somebody who decides. */
  async prepare(): Promise<void> {
    for (const unitId of [demoUnitIds.xuanHuong, demoUnitIds.lacDuong])
      for (const procedureCode of procedures)
        await this.api.rows(
          `insert into transfer_scope (unit_id, procedure_code, valid_from, tasks, decision_no)
           values ($1, $2, '2025-07-01', array['receive', 'return'], '1/QĐ-UBND')
           on conflict do nothing`,
          [unitId, procedureCode],
        );
    const leader = demoStaff.find(({ username }) => username === 'lanhdao');
    await this.api.rows(
      `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
       values ('0193a000-0000-7000-8004-000000009901', $1, $2, 'leader', '2025-07-01')`,
      [leader?.id, demoUnitIds.lacDuong],
    );
  }

  moveTo(instant: string): void {
    this.now = new Date(instant);
  }

  /** Receives some, then moves some of what is open; every second act a few minutes later. */
  async live(receptions: number, moves: number): Promise<void> {
    for (let time = 0; time < receptions; time += 1) await this.open();
    for (let time = 0; time < moves; time += 1) {
      const open = this.dossiers.filter(({ status }) => movesFrom[status]);
      if (open.length > 0) await this.move(this.pick(open));
    }
  }

  /** Journal numbered and counted to its end. */
  counted(): Promise<void> {
    return this.api.settled();
  }

  async request<Body>(
    method: 'GET' | 'POST',
    as: string,
    path: string,
    options: { body?: object; version?: number } = {},
  ): Promise<TestReply<Body>> {
    const cookie = this.cookies.get(as) ?? (await this.signIn(as));
    const reply = await this.api.request<Body>(method, path, { ...options, headers: { cookie } });
    if (reply.status !== 401) return reply;
    return this.api.request<Body>(method, path, {
      ...options,
      headers: { cookie: await this.signIn(as) },
    });
  }

  private async signIn(as: string): Promise<string> {
    const counter = demoCounters.find(({ unitId }) =>
      as === 'buudien2'
        ? unitId === demoUnitIds.lacDuong
        : as === 'buudien' && unitId === demoUnitIds.xuanHuong,
    );
    const reply = await this.api.request('POST', '/session', {
      key: null,
      body: { username: as, password: demoPassword, ...(counter ? { counterId: counter.id } : {}) },
    });
    if (reply.status !== 200) throw new Error(`sign-in of ${as}: ${reply.text}`);
    const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
    this.cookies.set(as, cookie);
    return cookie;
  }

  private async open(): Promise<void> {
    this.pass();
    const receiver = this.pick(receivers);
    const procedureCode = this.pick(procedures);
    const firstAct = this.pick([
      'receive',
      'receive',
      'receive',
      'receive',
      'requestSupplement',
      'proposeRefusal',
    ]);
    const isComplete = firstAct === 'receive';
    const reply = await this.request<DossierBody>('POST', receiver, '/dossiers', {
      body: {
        procedureCode,
        caseNo: 1,
        channel: this.pick(channels),
        applicant: { kind: 'person', fullName: 'Nguyễn Thị Hồng Phượng', phone: '0912345678' },
        components: isComplete ? await completeTicks(this.api, procedureCode) : [],
        returnMethod: 'counter',
        firstAct,
        ...(isComplete
          ? {}
          : {
              lines: [{ no: 1, fault: 'missing', howToFix: 'Nộp bản chính' }],
              reasonCode: firstAct === 'proposeRefusal' ? 'incomplete' : 'papersMissing',
              reason: 'Thiếu giấy tờ',
            }),
      },
    });
    if (reply.status === 403) return;
    if (reply.status !== 201) throw new Error(`${receiver} ${firstAct}: ${reply.text}`);
    const { id, version, status } = reply.body;
    this.dossiers.push({ id, version, status, receiver, procedureCode });
    if (this.dossiers.length % 4 === 0) await this.happened(id, 'dossier.paperReused');
  }

  private async move(dossier: OpenDossier): Promise<void> {
    this.pass();
    const action = this.pick(movesFrom[dossier.status] ?? []);
    const as = this.actorFor(action, dossier);
    if (action === 'approve' || action === 'decline') await this.attachResult(dossier.id);
    if (this.turns % 7 === 0) await this.happened(dossier.id, 'dossier.paperReused');
    if (action === 'confirmPayment') return this.settleNotice(dossier);
    const reply = await this.request<DossierBody>('POST', as, `/dossiers/${dossier.id}/actions`, {
      version: dossier.version,
      body: { action, ...(await membersOf(this.api, action, dossier)) },
    });
    if (reply.status === 200) {
      const { version, status } = reply.body;
      Object.assign(dossier, { version, status });
      if (status === 'resultReady' && this.turns % 3 === 0)
        await this.happened(dossier.id, 'dossier.resultSigned');
    } else if (reply.status >= 500 || reply.status === 400) {
      throw new Error(`${as} ${action} ${dossier.status}: ${reply.text}`);
    }
  }

  private actorFor(action: string, { receiver }: OpenDossier): string {
    if (deciders.has(action)) return 'lanhdao';
    if (specialists.has(action)) return 'thuly';
    if (action === 'confirmRefusal' || action === 'rejectRefusal' || action === 'requestWithdrawal')
      return receiver === 'motcua2'
        ? 'motcua2'
        : this.pick(clerks.filter((each) => each !== receiver));
    return receiver;
  }

  /** An exempt household pays nothing: the dossier goes on by itself. */
  private async settleNotice(dossier: OpenDossier): Promise<void> {
    const { body } = await this.request<{
      version: number;
      charges: { no: number; moment: string }[];
    }>('GET', dossier.receiver, `/dossiers/${dossier.id}/money`);
    const notice = body.charges.find(({ moment }) => moment === 'notice');
    const path = `/dossiers/${dossier.id}/charges/${notice?.no}/settings`;
    const reply = await this.request('POST', dossier.receiver, path, {
      version: body.version,
      body: { exemptCode: 'exemptPoorHousehold' },
    });
    if (reply.status !== 200) throw new Error(`notice of ${dossier.id}: ${reply.text}`);
    const now = await this.request<DossierBody>('GET', dossier.receiver, `/dossiers/${dossier.id}`);
    Object.assign(dossier, { version: now.body.version, status: now.body.status });
  }

  /** The result paper as the file rows know it, without the upload. */
  private async attachResult(dossierId: string): Promise<void> {
    const sha = `\\x${'11'.repeat(32)}`;
    await this.api.rows(
      `insert into stored_file (sha256, size, media_type, pages, stored_at)
       values ($1, 100, 'application/pdf', 1, $2) on conflict do nothing`,
      [sha, this.now],
    );
    await this.api.rows(
      `insert into dossier_document (dossier_id, no, purpose, file_name, sha256, uploaded_by,
         uploaded_at) values ($1, 1, 'result', 'ket-qua.pdf', $2, $1, $3) on conflict do nothing`,
      [dossierId, sha, this.now],
    );
  }

  /** What other rooms journal of a dossier, without the papers and signatures behind it. */
  private async happened(dossierId: string, type: string): Promise<void> {
    await this.api.rows(
      `insert into journal (id, change_id, subject_type, subject_id, sequence, type, actor, at, data)
       select n.id, n.id, 'dossier', $1, max(j.sequence) + 1, $2,
         '{"id": "test", "kind": "system"}', $3, '{}'
       from journal j, (select $4::uuid as id) n
       where j.subject_type = 'dossier' and j.subject_id = $1 group by n.id`,
      [dossierId, type, this.now, randomUUID()],
    );
  }

  /** Every second act happens in the same instant as the one before it. */
  private pass(): void {
    this.turns += 1;
    if (this.turns % 2 === 0) this.now = new Date(this.now.getTime() + 60_000);
  }

  private pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.random() * values.length)] as Value;
  }
}
