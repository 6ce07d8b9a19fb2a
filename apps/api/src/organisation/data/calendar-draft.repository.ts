import type { LocalDate } from '@motcua/shared-time';
import { changeOne, type Sql } from '../../platform/database/sql';
import type { CalendarChange } from '../calendar-change';

export interface LockedCalendarDraft {
  readonly id: string;
  readonly version: number;
  readonly status: 'draft' | 'published' | 'discarded';
  readonly draftedBy: string;
}

export interface NewestCalendar {
  readonly no: number;
  readonly coveredFrom: number;
  readonly coveredTo: number;
}

export interface NewCalendarDraft extends CalendarChange {
  readonly id: string;
  readonly baseNo: number;
  readonly draftedBy: string;
  readonly draftedAt: Date;
}

export class CalendarDraftRepository {
  constructor(private readonly sql: Sql) {}

  async newest(): Promise<NewestCalendar | undefined> {
    const [row] = await this.sql.query<NewestCalendar & Record<string, unknown>>(
      `select no, covered_from as "coveredFrom", covered_to as "coveredTo" from calendar_version
       order by no desc limit 1`,
    );
    return row;
  }

  async openId(): Promise<string | undefined> {
    const [row] = await this.sql.query<{ id: string }>(
      `select id from calendar_draft where status = 'draft'`,
    );
    return row?.id;
  }

  async lock(id: string): Promise<LockedCalendarDraft | undefined> {
    const [row] = await this.sql.query<LockedCalendarDraft & Record<string, unknown>>(
      `select id, version, status, drafted_by as "draftedBy" from calendar_draft
       where id = $1 for update`,
      [id],
    );
    return row;
  }

  async insert(draft: NewCalendarDraft): Promise<void> {
    await this.sql.execute(
      `insert into calendar_draft (id, version, status, base_no, note, covered_to, drafted_by,
         drafted_at) values ($1, 1, 'draft', $2, $3, $4, $5, $6)`,
      [draft.id, draft.baseNo, draft.note, draft.coveredTo, draft.draftedBy, draft.draftedAt],
    );
    await this.writeDays(draft.id, draft);
  }

  /** Whoever saved last is who drafted it: the other one publishes. */
  async rewrite(
    { id, version }: LockedCalendarDraft,
    change: CalendarChange,
    draftedBy: string,
    at: Date,
  ): Promise<void> {
    await changeOne(
      this.sql,
      `update calendar_draft set version = version + 1, note = $3, covered_to = $4,
         drafted_by = $5, drafted_at = $6 where id = $1 and version = $2`,
      [id, version, change.note, change.coveredTo, draftedBy, at],
    );
    await this.sql.execute(`delete from calendar_draft_day where draft_id = $1`, [id]);
    await this.writeDays(id, change);
  }

  async settle(
    { id, version }: LockedCalendarDraft,
    outcome: { status: 'published' | 'discarded'; by: string; at: Date; publishedNo?: number },
  ): Promise<void> {
    await changeOne(
      this.sql,
      `update calendar_draft set version = version + 1, status = $3, settled_by = $4,
         settled_at = $5, published_no = $6 where id = $1 and version = $2`,
      [id, version, outcome.status, outcome.by, outcome.at, outcome.publishedNo ?? null],
    );
  }

  /** The newest calendar with the days of the draft, as the next version; answers its number. */
  async publish(id: string, { no, coveredFrom }: NewestCalendar, at: Date): Promise<number> {
    const next = no + 1;
    await this.sql.execute(
      `insert into calendar_version (no, published_at, note, covered_from, covered_to)
       select $2::integer, $3::timestamptz, note, $4::integer, covered_to from calendar_draft where id = $1`,
      [id, next, at, coveredFrom],
    );
    await this.sql.execute(
      `insert into calendar_day (version_no, day, kind, name, status, source)
       select $2::integer, d.day, d.kind, d.name, d.status, d.source from calendar_day d
       where d.version_no = $3::integer and not exists (select from calendar_draft_day c
         where c.draft_id = $1 and c.unit_id is null and c.day = d.day)
       union all
       select $2::integer, c.day, c.kind, c.name, 'official', null from calendar_draft_day c
       where c.draft_id = $1 and c.unit_id is null and c.kind <> 'working'`,
      [id, next, no],
    );
    await this.publishClosures(id);
    return next;
  }

  private async publishClosures(id: string): Promise<void> {
    await this.sql.execute(
      `delete from unit_closure u using calendar_draft_day c
       where c.draft_id = $1 and c.unit_id = u.unit_id and c.day = u.day`,
      [id],
    );
    await this.sql.execute(
      `insert into unit_closure (unit_id, day, name)
       select c.unit_id, c.day, c.name from calendar_draft_day c
       where c.draft_id = $1 and c.kind = 'closure'`,
      [id],
    );
  }

  /** Days of a draft that have come or gone since it was written. */
  async pastDays(id: string, today: LocalDate): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      `select count(*)::integer as count from calendar_draft_day
       where draft_id = $1 and day <= $2::date`,
      [id, today],
    );
    return row?.count ?? 0;
  }

  private async writeDays(id: string, { days }: CalendarChange): Promise<void> {
    const rows = days.map((each, index) => ({ ...each, name: each.name ?? '', no: index + 1 }));
    await this.sql.execute(
      `insert into calendar_draft_day (draft_id, no, day, kind, unit_id, name)
       select $1::uuid, d.no, d.day, d.kind, d."unitId", d.name
       from jsonb_to_recordset($2::jsonb) as d(no integer, day date, kind text, "unitId" uuid,
         name text)`,
      [id, JSON.stringify(rows)],
    );
  }
}
