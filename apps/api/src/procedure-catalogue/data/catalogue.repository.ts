import { setTimeout as pause } from 'node:timers/promises';
import { initials, type ProcedureContent } from '@motcua/catalogue-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

export type VersionSource = 'builtin' | 'import' | 'curated';

export interface NewVersion {
  readonly id: string;
  readonly no: number;
  readonly content: ProcedureContent;
  readonly source: VersionSource;
  readonly validFrom: LocalDate;
}

export interface NewestVersion {
  readonly code: string;
  readonly no: number;
  /** The procedure has been given an end and no later version. */
  readonly hasEnded: boolean;
  readonly content: ProcedureContent;
}

export interface ImportRecord {
  readonly id: string;
  readonly fileName: string;
  readonly fileSha256: Buffer;
  readonly lines: number;
  readonly created: number;
  readonly renewed: number;
  readonly unchanged: number;
  readonly doubtful: number;
  readonly finishedAt: Date;
  readonly faults: readonly object[];
}

const lockPauseMs = 200;
const lockPatienceMs = 120_000;

/** Another import kept the catalogue for longer than we wait. */
export class CatalogueBusy extends Error {
  constructor() {
    super('Another import is changing the catalogue; try again when it has finished.');
    this.name = 'CatalogueBusy';
  }
}

/** The procedures and their versions, within one transaction. */
export class CatalogueRepository {
  constructor(private readonly sql: Sql) {}

  /** One writer at a time until the transaction ends; asks again and again so as not to time out. */
  async lock(): Promise<void> {
    for (let waited = 0; waited <= lockPatienceMs; waited += lockPauseMs) {
      const [row] = await this.sql.query<{ locked: boolean }>(
        `select pg_try_advisory_xact_lock(
           hashtextextended(current_schema() || ':catalogue', 0)) as locked`,
      );
      if (row?.locked) return;
      await pause(lockPauseMs);
    }
    throw new CatalogueBusy();
  }

  async absentCodes(codes: readonly string[]): Promise<string[]> {
    const rows = await this.sql.query<{ code: string }>(
      `select c as code from unnest($1::text[]) as c
       where not exists (select from procedure p where p.code = c)`,
      [codes],
    );
    return rows.map(({ code }) => code);
  }

  /** The newest version of each of the procedures that exist. */
  async newestVersions(codes: readonly string[]): Promise<NewestVersion[]> {
    return this.sql.query<NewestVersion & Record<string, unknown>>(
      `select distinct on (v.procedure_code) v.procedure_code as code, v.no, v.content,
         v.valid_to is not null as "hasEnded"
       from procedure_version v where v.procedure_code = any($1::text[])
       order by v.procedure_code, v.no desc`,
      [codes],
    );
  }

  /**
   * Puts versions in force: the one before ends the day before. A version that is replaced on its
   * own first day thereby has no day in force, and dossiers that refer to it keep it.
   */
  async add(versions: readonly NewVersion[], at: Date): Promise<void> {
    if (versions.length === 0) return;
    const rows = versions.map(({ id, no, content, source, validFrom }) => ({
      id,
      no,
      source,
      code: content.code,
      name: content.name,
      short_name: content.shortName,
      field: content.field,
      levels: content.levels,
      channels: content.channels.map(({ channel }) => channel),
      valid_from: validFrom,
      initials: allInitials(content),
      content,
    }));
    await this.sql.execute(
      `insert into procedure (code) select r.code
       from jsonb_to_recordset($1::jsonb) as r(code text) on conflict (code) do nothing`,
      [JSON.stringify(rows.map(({ code }) => ({ code })))],
    );
    await this.sql.execute(
      `insert into procedure_version (id, procedure_code, no, name, short_name, field, levels,
         channels, content, content_hash, doubts, source, valid_from, created_at, initials)
       select r.id, r.code, r.no, r.name, r.short_name, r.field, r.levels, r.channels, r.content,
         sha256(convert_to(r.content::text, 'UTF8')), r.content -> 'doubts', r.source,
         r.valid_from, $2, r.initials
       from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, no integer, name text,
         short_name text, field text, levels text[], channels text[], content jsonb, source text,
         valid_from date, initials text)`,
      [JSON.stringify(rows), at],
    );
    await this.putInForce(rows);
  }

  async record(done: ImportRecord): Promise<void> {
    await this.sql.execute(
      `insert into catalogue_import (id, file_name, file_sha256, lines, created, renewed,
         unchanged, doubtful, finished_at, faults)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)`,
      [
        done.id,
        done.fileName,
        done.fileSha256,
        done.lines,
        done.created,
        done.renewed,
        done.unchanged,
        done.doubtful,
        done.finishedAt,
        JSON.stringify(done.faults),
      ],
    );
  }

  private async putInForce(
    rows: readonly { id: string; code: string; no: number; valid_from: string }[],
  ): Promise<void> {
    const moved = JSON.stringify(
      rows.map(({ id, code, no, valid_from }) => ({ id, code, no, valid_from })),
    );
    await this.sql.execute(
      `update procedure_version v set valid_to = r.valid_from - 1
       from jsonb_to_recordset($1::jsonb) as r(code text, no integer, valid_from date)
       where v.procedure_code = r.code and v.no < r.no and v.valid_to is null`,
      [moved],
    );
    await this.sql.execute(
      `update procedure p set current_version_id = r.id,
         version = p.version + case when r.no > 1 then 1 else 0 end
       from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, no integer)
       where p.code = r.code`,
      [moved],
    );
  }
}

/** First letters of both names, so that «dkks» finds a procedure by either. */
function allInitials({ name, shortName }: ProcedureContent): string {
  return [...new Set([shortName ?? '', name].map(initials))].join(' ').trim();
}
