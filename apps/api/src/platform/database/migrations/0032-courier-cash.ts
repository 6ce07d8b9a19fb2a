import type { MigrationInterface, QueryRunner } from 'typeorm';

const heldReasons = (reasons: string): string => `alter table held_money
  drop constraint held_money_reason_check,
  add constraint held_money_reason_check check (reason in (${reasons}))`;

const before = `'unknownPurpose', 'wrongAmount', 'nothingDue', 'receiptVoided', 'courierSurplus'`;

/**
 * Which cash a courier took for which consignment, what was missing when it was handed in, and by
 * when the Post has to carry a consignment.
 */
export class CourierCash1795300000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table consignment
      add column due_on date,
      add column cash_taken_by uuid references staff (id),
      add column cash_taken_at timestamptz,
      add constraint consignment_cash_taken check ((cash_taken_by is null) = (cash_taken_at is null))`);
    await runner.query(`update consignment
      set cash_taken_by = courier_id, cash_taken_at = delivered_at
      where kind = 'delivery' and delivered_at is not null and courier_id is not null
        and state_fee + postage > 0`);
    await runner.query(`create index consignment_cash on consignment
      (cash_taken_by, cash_taken_at desc, id desc) where cash_taken_at is not null`);
    await runner.query(heldReasons(`${before}, 'collectedFee', 'collectedPostage'`));
    await runner.query(
      `alter table held_money add column consignment_id uuid references consignment (id)`,
    );
    await runner.query(`create index held_money_consignment on held_money (consignment_id)
      where consignment_id is not null`);
    // All of it may be missing: nothing is handed in then, and the shortage is booked all the same.
    for (const table of ['remittance', 'remittance_line'])
      await runner.query(`alter table ${table} drop constraint ${table}_amount_check,
        add constraint ${table}_amount_check check (amount >= 0)`);
    await runner.query(`alter table remittance_line
      add column shortage bigint not null default 0,
      add column shortage_postage bigint not null default 0,
      add column shortage_reason text,
      add constraint remittance_line_shortage check (shortage_postage between 0 and shortage
        and (shortage > 0) = (shortage_reason is not null)
        and (shortage = 0 or courier_id is not null)),
      add constraint remittance_line_counts check (amount + shortage > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table remittance_line drop constraint remittance_line_counts,
      drop constraint remittance_line_shortage, drop column shortage_reason,
      drop column shortage_postage, drop column shortage`);
    await runner.query(`delete from remittance_line where amount = 0`);
    await runner.query(`delete from remittance m where amount = 0
      and not exists (select from remittance_line l where l.remittance_id = m.id)`);
    for (const table of ['remittance', 'remittance_line'])
      await runner.query(`alter table ${table} drop constraint ${table}_amount_check,
        add constraint ${table}_amount_check check (amount > 0)`);
    await runner.query(`drop index held_money_consignment`);
    await runner.query(`alter table held_money drop column consignment_id`);
    await runner.query(`update held_money set reason = 'wrongAmount'
      where reason in ('collectedFee', 'collectedPostage')`);
    await runner.query(heldReasons(before));
    await runner.query(`drop index consignment_cash`);
    await runner.query(`alter table consignment drop constraint consignment_cash_taken,
      drop column cash_taken_at, drop column cash_taken_by, drop column due_on`);
  }
}
