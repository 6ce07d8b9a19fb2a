import type { Sql } from '../../platform/database/sql';

export interface MessageTemplate {
  readonly code: string;
  readonly no: number;
  readonly title: string;
  readonly text: string;
  /** Its messages name nobody, so the public page may show them. */
  readonly isPublic: boolean;
  readonly retired: boolean;
}

const newest = `select distinct on (t.code) t.code, t.no, t.title, t.text,
    t.is_public as "isPublic", t.retired, t.written_at as "writtenAt",
    (select s.full_name from staff s where s.id = t.written_by) as "writtenBy"
  from message_template t`;

export class MessageTemplateRepository {
  constructor(private readonly sql: Sql) {}

  /** The newest version of every template that is in use. */
  async current(): Promise<MessageTemplate[]> {
    return this.sql.query<MessageTemplate & Record<string, unknown>>(
      `select * from (${newest} order by t.code, t.no desc) newest
       where not retired order by title, code`,
    );
  }

  /** The newest version, retired or not. */
  async find(code: string): Promise<MessageTemplate | undefined> {
    const [row] = await this.sql.query<MessageTemplate & Record<string, unknown>>(
      `${newest} where t.code = $1 order by t.code, t.no desc`,
      [code],
    );
    return row;
  }

  /** A version is never changed; two people who write the same one meet at the key. */
  async add(template: MessageTemplate, writtenBy: string, writtenAt: Date): Promise<void> {
    await this.sql.execute(
      `insert into message_template (code, no, title, text, is_public, retired, written_by,
         written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        template.code,
        template.no,
        template.title,
        template.text,
        template.isPublic,
        template.retired,
        writtenBy,
        writtenAt,
      ],
    );
  }
}
