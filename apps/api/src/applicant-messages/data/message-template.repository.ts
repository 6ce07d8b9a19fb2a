import type { LocalDate } from '@motcua/shared-time';
import { ruleTime } from '../../desk-rules/queries/rule-times';
import type { Sql } from '../../platform/database/sql';

export interface MessageTemplate {
  readonly code: string;
  readonly no: number;
  readonly validFrom: LocalDate;
  readonly title: string;
  readonly text: string;
  /** Its messages name nobody, so the public page may show them. */
  readonly isPublic: boolean;
  readonly retired: boolean;
  readonly changeReason: string | null;
}

const columns = `t.code, t.no, t.valid_from::text as "validFrom", t.title, t.text,
    t.is_public as "isPublic", t.retired, t.change_reason as "changeReason",
    t.written_at as "writtenAt",
    (select s.full_name from staff s where s.id = t.written_by) as "writtenBy"`;

const inForce = `select distinct on (t.code) ${columns} from message_template t
  where t.valid_from <= $1 and ($2::text is null or t.code = $2)
  order by t.code, t.valid_from desc, t.no desc`;

export class MessageTemplateRepository {
  constructor(private readonly sql: Sql) {}

  /** What may be sent on a day. */
  async current(day: LocalDate): Promise<MessageTemplate[]> {
    return this.sql.query<MessageTemplate & Record<string, unknown>>(
      `select * from (${inForce}) current where not retired order by title, code`,
      [day, null],
    );
  }

  /** A template as it reads on a day, retired or not. */
  async find(code: string, day: LocalDate): Promise<MessageTemplate | undefined> {
    const [row] = await this.sql.query<MessageTemplate & Record<string, unknown>>(inForce, [
      day,
      code,
    ]);
    return row;
  }

  /** The number of the last version that was written, whenever it comes into force. */
  async lastNo(code: string): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `select coalesce(max(no), 0)::integer as no from message_template where code = $1`,
      [code],
    );
    return row?.no ?? 0;
  }

  /** Every version of every template: how it read, reads and will read. */
  async changes(day: LocalDate): Promise<object[]> {
    return this.sql.query(
      `select c.*, (max(c.no) over (partition by c.code))::integer as version
       from (select ${columns}, ${ruleTime('t', '$1')} as time
         from (select m.*, lead(m.valid_from) over (partition by m.code
             order by m.valid_from, m.no) as next_from from message_template m) t) c
       order by c.code, c."validFrom", c.no`,
      [day],
    );
  }

  /** A version is never changed; two people who write the same one meet at the key. */
  async add(template: MessageTemplate, writtenBy: string, writtenAt: Date): Promise<void> {
    await this.sql.execute(
      `insert into message_template (code, no, valid_from, title, text, is_public, retired,
         change_reason, written_by, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        template.code,
        template.no,
        template.validFrom,
        template.title,
        template.text,
        template.isPublic,
        template.retired,
        template.changeReason,
        writtenBy,
        writtenAt,
      ],
    );
  }
}
