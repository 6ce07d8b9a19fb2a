import type { MigrationInterface, QueryRunner } from 'typeorm';

const phone = (form: string): string => `alter table supplement_request
  drop constraint supplement_request_contact_phone_check,
  add constraint supplement_request_contact_phone_check check (contact_phone ~ '${form}')`;

/** Whom to ask about a request may be a switchboard, whose number has no leading zero. */
export class HotlineContact1795300000040 implements MigrationInterface {
  readonly name = 'HotlineContact1795300000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(phone('^[0-9]{8,11}$'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update supplement_request set contact_name = null, contact_phone = null
      where contact_phone !~ '^0[0-9]{9,10}$'`);
    await runner.query(phone('^0[0-9]{9,10}$'));
  }
}
