import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantees } from './grantees';

/** What the builtin messages say; offices write their own versions over them. */
const builtinTemplates = [
  [
    'received',
    'Đã tiếp nhận',
    'Hồ sơ {code} đã được tiếp nhận. Hẹn trả {dueAt}. Tra cứu: {link}',
    true,
  ],
  [
    'supplement',
    'Cần bổ sung',
    'Hồ sơ {code} cần bổ sung: {papers}. Xin bổ sung trước {deadline}.',
    true,
  ],
  [
    'resultHere',
    'Kết quả đã về quầy',
    'Kết quả hồ sơ {code} đã có tại {unit}. Xin mang giấy hẹn và căn cước.',
    true,
  ],
  [
    'late',
    'Xin lỗi trả chậm',
    'Chúng tôi xin lỗi vì trả kết quả hồ sơ {code} chậm. Ngày hẹn mới: {dueAt}.',
    true,
  ],
  [
    'callBack',
    'Mời liên hệ',
    'Kính mời ông/bà {applicant} liên hệ {unit} về hồ sơ {code} ({procedure}).',
    false,
  ],
] as const;

/** Working together on dossiers: batches, notes, opinions of other units, messages to applicants. */
export class Work1795300000008 implements MigrationInterface {
  readonly name = 'Work1795300000008';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = grantees(runner);
    await runner.query(`
      create table dossier_batch (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        procedure_code text not null references procedure (code),
        case_no integer not null,
        rows_asked integer not null check (rows_asked between 1 and 100),
        received_by uuid not null,
        received_at timestamptz not null
      )`);
    await runner.query(`
      create table dossier_batch_row (
        batch_id uuid not null references dossier_batch (id),
        no integer not null check (no between 1 and 100),
        dossier_id uuid not null references dossier (id),
        primary key (batch_id, no)
      )`);
    await runner.query(`
      create table dossier_note (
        dossier_id uuid not null references dossier (id),
        no integer not null,
        text text not null check (length(text) between 1 and 2000),
        written_by uuid not null references staff (id),
        written_at timestamptz not null,
        primary key (dossier_id, no)
      )`);
    await runner.query(`
      create table opinion_request (
        dossier_id uuid not null references dossier (id),
        no integer not null,
        asking_unit_id uuid not null references unit (id),
        asked_unit_id uuid not null references unit (id),
        question text not null check (length(question) between 1 and 2000),
        answer_by date not null,
        asked_by uuid not null references staff (id),
        asked_at timestamptz not null,
        answer text check (length(answer) between 1 and 4000),
        answered_by uuid references staff (id),
        answered_at timestamptz,
        withdrawn_at timestamptz,
        primary key (dossier_id, no),
        constraint opinion_of_another_unit check (asked_unit_id <> asking_unit_id),
        constraint opinion_answered_whole check
          ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
        constraint opinion_ends_once check (answered_at is null or withdrawn_at is null)
      )`);
    await runner.query(`create index opinion_request_open on opinion_request
      (dossier_id, asked_unit_id) where answered_at is null and withdrawn_at is null`);
    for (const side of ['asked', 'asking'])
      await runner.query(`create index opinion_request_${side} on opinion_request
        (${side}_unit_id, asked_at desc, dossier_id desc)
        where answered_at is null and withdrawn_at is null`);
    await runner.query(`
      create table message_template (
        code text not null check (code ~ '^[a-zA-Z][a-zA-Z0-9]{1,39}$'),
        no integer not null,
        title text not null check (length(title) between 1 and 80),
        text text not null check (length(text) between 1 and 600),
        is_public boolean not null,
        retired boolean not null,
        written_by uuid references staff (id),
        written_at timestamptz not null,
        primary key (code, no)
      )`);
    await runner.query(`
      create table applicant_message (
        dossier_id uuid not null references dossier (id),
        no integer not null,
        template_code text,
        template_no integer,
        phone text not null,
        text text not null check (length(text) between 1 and 1000),
        parts integer not null check (parts between 1 and 20),
        is_public boolean not null,
        state text not null check (state in ('queued', 'sent', 'failed')),
        fault text check (fault in ('refusedByGateway', 'gatewayUnreachable', 'tooOld')),
        attempts integer not null check (attempts >= 0),
        next_attempt_at timestamptz not null,
        written_by uuid not null references staff (id),
        written_at timestamptz not null,
        settled_at timestamptz,
        primary key (dossier_id, no),
        constraint applicant_message_template foreign key (template_code, template_no)
          references message_template (code, no)
      )`);
    await runner.query(`create index applicant_message_queued on applicant_message (next_attempt_at)
      where state = 'queued'`);
    await runner.query(
      `grant select, insert on dossier_batch, dossier_batch_row, dossier_note, message_template
         to ${app}`,
    );
    await runner.query(
      `grant select, insert, update on opinion_request, applicant_message to ${app}`,
    );
    for (const [code, title, text, isPublic] of builtinTemplates)
      await runner.query(
        `insert into message_template (code, no, title, text, is_public, retired, written_at)
         values ($1, 1, $2, $3, $4, false, '2026-11-01T00:00:00+07:00')`,
        [code, title, text, isPublic],
      );
    // Roles that were filled before the permission existed; a new database fills its roles later.
    await runner.query(`
      insert into role_permission (role_code, permission, valid_from)
      select code, 'dossier.assign', '2024-01-01' from role where code in ('headOfDesk', 'leader')
      on conflict do nothing`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from role_permission where permission = 'dossier.assign'`);
    await runner.query(`
      drop table applicant_message, message_template, opinion_request, dossier_note,
        dossier_batch_row, dossier_batch`);
  }
}
