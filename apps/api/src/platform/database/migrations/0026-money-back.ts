import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

const whole = 'check (postage between 0 and amount)';
/** Carriage that was handed in before and given back since is taken off: the rest is the State's. */
const withVoids = 'check (postage <= amount)';

/** A remittance may be refused, a statement's prints are counted, carriage given back is carried. */
export class MoneyBack1795300000026 implements MigrationInterface {
  readonly name = 'MoneyBack1795300000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table cash_shift add column statement_prints integer not null default 0`,
    );
    for (const table of ['remittance', 'remittance_line'])
      await runner.query(`alter table ${table} drop constraint ${table}_check,
        add constraint ${table}_postage ${withVoids}`);
    await runner.query(`alter table remittance
      add column refused_by uuid references staff (id),
      add column refused_at timestamptz,
      add column refuse_reason text,
      add constraint remittance_refused check ((refused_at is null) = (refused_by is null)
        and (refused_at is null) = (refuse_reason is null)),
      add constraint remittance_refused_by_another check (refused_by <> made_by),
      add constraint remittance_settled_once check (refused_at is null or confirmed_at is null)`);
    // The money of a refused remittance lies where it lay, and is remitted anew.
    await runner.query(
      `alter table remittance_line add column is_released boolean not null default false`,
    );
    await runner.query(`drop index remittance_line_shift`);
    await runner.query(`create unique index remittance_line_shift on remittance_line (shift_id)
      where not is_released`);
    await runner.query(`grant update (is_released) on remittance_line to ${grantees(runner).app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from remittance_line where is_released`);
    await runner.query(`drop index remittance_line_shift`);
    await runner.query(`alter table remittance_line drop column is_released`);
    await runner.query(`create unique index remittance_line_shift on remittance_line (shift_id)`);
    await runner.query(`delete from remittance where refused_at is not null`);
    await runner.query(
      `alter table remittance drop column refused_by, drop column refused_at,
        drop column refuse_reason`,
    );
    for (const table of ['remittance', 'remittance_line'])
      await runner.query(`alter table ${table} drop constraint ${table}_postage,
        add constraint ${table}_check ${whole}`);
    await runner.query(`alter table cash_shift drop column statement_prints`);
  }
}
