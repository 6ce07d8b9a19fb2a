import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last working day before an appointment, by the calendar in force and Monday to Friday. */
const workingDayBefore = `(select max(g.day)::date
  from generate_series(d.due_on - 15, d.due_on - 1, interval '1 day') as g(day)
    left join calendar_day c on c.day = g.day::date
      and c.version_no = (select max(no) from calendar_version)
  where c.kind = 'swapWork' or (c.kind is null and extract(isodow from g.day) < 6))`;

const startsAt = `(d.clock -> 'current' ->> 'startsAt')::timestamptz`;

const noticeKinds = (kinds: string): readonly string[] =>
  ['notification', 'due_notice'].flatMap((table) => [
    `alter table ${table} drop constraint ${table}_kind_check`,
    `alter table ${table} add constraint ${table}_kind_check check (kind in (${kinds}))`,
  ]);

/** When each promise begins to be due soon, and the supplements that never came. */
export class DueSoon1795300000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossier add column due_soon_at timestamptz`);
    // Nearly what the application reckons: a working day, or a fifth of a term of less than a week.
    await runner.query(`
      update dossier d set due_soon_at = case
        when d.due_at - ${startsAt} < interval '6 days'
          then d.due_at - greatest((d.due_at - ${startsAt}) / 5, interval '0')
        else coalesce(d.due_at - (d.due_on - ${workingDayBefore}) * interval '1 day',
          d.due_at - interval '1 day') end
      where d.due_at is not null and d.ended_at is null and d.result_at is null`);
    await runner.query(`create index supplement_request_open on supplement_request (deadline)
      where received_at is null`);
    for (const statement of noticeKinds(`'dueSoon', 'overdue', 'supplementExpired'`))
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['notification', 'due_notice'])
      await runner.query(`delete from ${table} where kind = 'supplementExpired'`);
    for (const statement of noticeKinds(`'dueSoon', 'overdue'`)) await runner.query(statement);
    await runner.query(`drop index supplement_request_open`);
    await runner.query(`alter table dossier drop column due_soon_at`);
  }
}
