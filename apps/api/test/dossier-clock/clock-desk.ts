import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../../src/platform/config/clock';
import { anIntake, birthRegistration, completeTicks, type DossierBody } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { demoPassword } from '../support/test-environment';

export interface ClockBody {
  readonly totalMinutes: number;
  readonly parts: readonly { owner: string; workingMinutes: number }[];
  readonly spans: readonly {
    owner: string;
    status: string | null;
    term: string;
    workingMinutes: number;
  }[];
  readonly stages: readonly { stage: string; timeliness: string | null; workingMinutes: number }[];
  readonly supplementDuty: { timeliness: string } | null;
  readonly verdicts: readonly { definition: string; verdict: string; dueOn: string | null }[];
  readonly differences: readonly { code: string }[];
  readonly changes: readonly {
    cause: string;
    oldDueOn: string;
    newDueOn: string;
    reason: string;
  }[];
  readonly afterSupplement: { term: string; dueOn: string } | null;
  readonly filedAt: string;
  readonly policy: string;
  readonly supplementRounds: number;
  readonly otherPolicyDueOn: string | null;
  readonly outsideWaits: readonly { no: number; to: string | null }[];
}

export const askForPapers = {
  action: 'requestSupplement',
  reasonCode: 'papersWrong',
  lines: [{ no: 1, fault: 'unreadable', howToFix: 'Nộp bản rõ dấu' }],
};

/** The desks of an office whose clock goes where a test puts it; nobody is signed out by that. */
export class ClockDesk {
  private now = new Date('2026-11-09T02:00:00Z');
  private readonly cookies = new Map<string, string>();
  private readonly seats = new Map<string, string>();

  private constructor(readonly api: TestApi) {
    const clock = api.application.get<Clock>(CLOCK, { strict: false });
    Object.assign(clock, { now: () => new Date(this.now) } satisfies Clock);
    Object.assign(api, { signIn: (username: string) => this.seat(username) });
  }

  static async start(): Promise<ClockDesk> {
    return new ClockDesk(await TestApi.start());
  }

  /** «2026-11-09 09:00», by the clock on the office's wall. */
  moveTo(moment: string): void {
    this.now = new Date(`${moment.replace(' ', 'T')}:00+07:00`);
    this.seats.clear();
  }

  async ask<Body = DossierBody>(
    as: string,
    method: 'GET' | 'POST',
    path: string,
    options: { body?: object; version?: number; key?: string } = {},
  ): Promise<TestReply<Body>> {
    const cookie = this.cookies.get(as) ?? (await this.signIn(as));
    const reply = await this.api.request<Body>(method, path, { ...options, headers: { cookie } });
    if (reply.status !== 401) return reply;
    const again = { cookie: await this.signIn(as) };
    return this.api.request<Body>(method, path, { ...options, headers: again });
  }

  act(as: string, { id, version }: DossierBody, body: object): Promise<TestReply<DossierBody>> {
    return this.ask(as, 'POST', `/dossiers/${id}/actions`, { body, version });
  }

  async must(as: string, dossier: DossierBody, body: object): Promise<DossierBody> {
    const reply = await this.act(as, dossier, body);
    if (reply.status !== 200) throw new Error(`${JSON.stringify(body)}: ${reply.text}`);
    return reply.body;
  }

  async receive(
    parts: object = {},
    procedureCode = birthRegistration,
    as = 'motcua',
  ): Promise<DossierBody> {
    const components = await completeTicks(this.api, procedureCode);
    const body = await anIntake(this.api, { procedureCode, components, ...parts });
    const reply = await this.ask(as, 'POST', '/dossiers', { body });
    if (reply.status !== 201) throw new Error(`reception: ${reply.status} ${reply.text}`);
    return reply.body;
  }

  async bringPapers(dossier: DossierBody): Promise<DossierBody> {
    return this.must('motcua', dossier, {
      action: 'receiveSupplement',
      components: await completeTicks(this.api, birthRegistration),
    });
  }

  async clockOf({ id }: Pick<DossierBody, 'id'>, as = 'motcua'): Promise<ClockBody> {
    const reply = await this.ask<ClockBody>(as, 'GET', `/dossiers/${id}/clock`);
    if (reply.status !== 200) throw new Error(`clock: ${reply.status} ${reply.text}`);
    return reply.body;
  }

  /** A result as the file rows know it, without the upload that other specs cover. */
  async attachResult({ id }: Pick<DossierBody, 'id'>): Promise<void> {
    const sha = '\\x' + '22'.repeat(32);
    await this.api.rows(
      `insert into stored_file (sha256, size, media_type, pages, stored_at)
       values ($1, 100, 'application/pdf', 1, '2026-11-19T03:00:00Z') on conflict do nothing`,
      [sha],
    );
    await this.api.rows(
      `insert into dossier_document (dossier_id, no, purpose, file_name, sha256, uploaded_by,
         uploaded_at) values ($1, 1, 'result', 'ket-qua.pdf', $2, $1, '2026-11-19T03:00:00Z')`,
      [id, sha],
    );
  }

  /** Steps of other desks are taken through the API itself, by whoever sits there at the time. */
  private async seat(username: string): Promise<string> {
    const cookie = this.seats.get(username) ?? (await this.signIn(username));
    this.seats.set(username, cookie);
    return cookie;
  }

  private async signIn(username: string): Promise<string> {
    const reply = await this.api.application.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username, password: demoPassword },
    });
    const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
    this.cookies.set(username, cookie);
    return cookie;
  }
}
