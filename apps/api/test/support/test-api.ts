import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { createApplication } from '../../src/application';
import { SafeKeepingWork } from '../../src/documents/safe-keeping-work';
import { DueWatch } from '../../src/dossier-clock/reactions/due-watch';
import { ShortMemory } from '../../src/platform/database/short-memory';
import { JournalReaders } from '../../src/platform/journal/journal-readers';
import { asDatabase, demoPassword, onDatabase, testEnvironment } from './test-environment';
import { until } from './until';

interface Settings {
  readonly run: string;
  readonly template: string;
  readonly urls: { app: string; owner: string; sealer: string; superuser: string };
  readonly dataDir: string;
}

export interface TestReply<Body = unknown> {
  readonly status: number;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly text: string;
  readonly body: Body;
  readonly raw: Buffer;
}

export interface TestRequest {
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Shorthand for If-Match. */
  readonly version?: number;
  /** Idempotency-Key; a fresh one is sent with every POST unless this says null. */
  readonly key?: string | null;
}

/** The whole application on a database of its own; requests go in without a socket. */
export class TestApi {
  private readonly cookies = new Map<string, string>();

  private constructor(
    readonly application: NestFastifyApplication,
    /** Connected as the owner: sees every table. */
    readonly database: Client,
    readonly urls: { app: string; owner: string; sealer: string },
    private readonly superuserUrl: string,
    private readonly databaseName: string,
  ) {}

  static async start(options: { clock?: string } = {}): Promise<TestApi> {
    const file = process.env.MOTCUA_TEST_SETTINGS;
    if (!file) throw new Error('The global set-up has not run.');
    const settings = JSON.parse(readFileSync(file, 'utf8')) as Settings;
    const name = `t_${settings.run}_${randomUUID().slice(0, 8)}`;
    await onDatabase(settings.urls.superuser, (client) =>
      client.query(
        `create database ${name} owner motcua_owner template ${settings.template} strategy file_copy`,
      ),
    );
    const urls = {
      owner: asDatabase(settings.urls.owner, name),
      app: asDatabase(settings.urls.app, name),
      sealer: asDatabase(settings.urls.sealer, name),
    };
    const application = await createApplication(
      testEnvironment(urls, {
        runDir: join(settings.dataDir, 'files', settings.run),
        name,
        ...(options.clock !== undefined && { clockStart: options.clock }),
      }),
      { quiet: true },
    );
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
    // What comes round every so many seconds is done by the tests that are about it, by nobody else.
    for (const work of [DueWatch, SafeKeepingWork])
      await application.get(work, { strict: false }).onApplicationShutdown();
    const database = new Client({ connectionString: urls.owner });
    // A spec that failed leaves its connection to the end of the run, when its database is dropped.
    database.on('error', () => undefined);
    await database.connect();
    return new TestApi(application, database, urls, settings.urls.superuser, name);
  }

  async stop(): Promise<void> {
    await this.application.close();
    await this.database.end();
    await onDatabase(this.superuserUrl, (client) =>
      client.query(`drop database ${this.databaseName} with (force)`),
    );
  }

  async request<Body = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    options: TestRequest = {},
  ): Promise<TestReply<Body>> {
    const headers: Record<string, string> = { ...options.headers };
    if (options.as) headers.cookie = await this.signIn(options.as);
    if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
    if (method === 'POST' && options.key !== null)
      headers['idempotency-key'] ??= options.key ?? randomUUID();
    const reply = await this.application.inject({
      method,
      url: path.startsWith('/api/') ? path : `/api/v1${path}`,
      headers,
      ...(options.body === undefined ? {} : { payload: options.body as object | string }),
    });
    const isJson = /json/.test(String(reply.headers['content-type'] ?? ''));
    return {
      status: reply.statusCode,
      headers: reply.headers,
      text: reply.payload,
      raw: reply.rawPayload,
      body: (isJson && reply.payload ? JSON.parse(reply.payload) : undefined) as Body,
    };
  }

  /** Signs in once per name and answers the cookie header. */
  async signIn(username: string): Promise<string> {
    const known = this.cookies.get(username);
    if (known) return known;
    const reply = await this.application.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username, password: demoPassword },
    });
    if (reply.statusCode !== 200) throw new Error(`sign-in of ${username}: ${reply.payload}`);
    const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
    this.cookies.set(username, cookie);
    return cookie;
  }

  /** Waits until the sealer has numbered every row and the readers have read them. */
  async settled(): Promise<void> {
    const readers = this.application.get(JournalReaders, { strict: false });
    const names = readers['readers'].map(({ name }) => name);
    await until('the journal is sealed and read', async () => {
      // One that is read by its own turn at this moment is passed over here: the bookmarks tell.
      await readers.catchUp();
      const { rows } = await this.database.query<{ done: boolean }>(
        `select not exists (select from journal where position is null)
           and not exists (
             select from unnest($1::text[]) as wanted (name)
             left join journal_reader r using (name)
             where coalesce(r.position, -1)
               < coalesce((select max(j.position) from journal j), 0)) as done`,
        [names],
      );
      return rows[0]?.done === true;
    });
  }

  /** Straight to the database; rules changed behind the application's back are not remembered. */
  async rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    if (!/^\s*select\b/i.test(text)) this.application.get(ShortMemory).forget();
    return (await this.database.query(text, values)).rows as Row[];
  }
}
