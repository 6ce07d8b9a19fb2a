import type { LocalDate } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../../platform/database/sql';
import type { FormTemplate, StatutoryForm } from '../template';

export const templateStates = ['draft', 'proposed', 'published', 'discarded'] as const;
export type TemplateState = (typeof templateStates)[number];

export interface TemplateVersion {
  readonly id: string;
  readonly form: StatutoryForm;
  readonly no: number;
  readonly state: TemplateState;
  readonly validFrom: LocalDate | null;
  readonly note: string;
  readonly blocks: FormTemplate;
  readonly version: number;
  readonly changedBy: string | null;
  readonly proposedBy: string | null;
}

export interface TemplateContent {
  readonly blocks: FormTemplate;
  readonly validFrom: LocalDate | null;
  readonly note: string;
}

const versionColumns = `id, form, no, state, valid_from::text as "validFrom", note, blocks, version,
  changed_by as "changedBy", proposed_by as "proposedBy"`;

export class FormTemplateRepository {
  constructor(private readonly sql: Sql) {}

  async find(form: StatutoryForm, no: number): Promise<TemplateVersion | undefined> {
    return this.one(`select ${versionColumns} from form_template where form = $1 and no = $2`, [
      form,
      no,
    ]);
  }

  async lock(form: StatutoryForm, no: number): Promise<TemplateVersion | undefined> {
    return this.one(
      `select ${versionColumns} from form_template where form = $1 and no = $2 for update`,
      [form, no],
    );
  }

  /** The version that lays out a form on a day; every form has one from the first day on. */
  async inForce(form: StatutoryForm, day: LocalDate): Promise<TemplateVersion> {
    const found = await this.one(
      `select ${versionColumns} from form_template
        where form = $1 and state = 'published' and valid_from <= $2::date
        order by valid_from desc, no desc limit 1`,
      [form, day],
    );
    if (!found) throw new Error(`The form ${form} has no template on ${day}.`);
    return found;
  }

  /** Undefined when the form has an open draft already. */
  async open(
    form: StatutoryForm,
    content: TemplateContent,
    by: string,
    at: Date,
  ): Promise<number | undefined> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into form_template (id, form, no, state, valid_from, note, blocks, version,
         created_at, changed_at, changed_by)
       select $1, $2, coalesce(max(no), 0) + 1, 'draft', $3::date, $4, $5::jsonb, 1, $6, $6, $7
       from form_template where form = $2
       on conflict do nothing returning no`,
      [uuidv7(), form, content.validFrom, content.note, JSON.stringify(content.blocks), at, by],
    );
    return row?.no;
  }

  async change(id: string, content: TemplateContent, by: string, at: Date): Promise<void> {
    await this.sql.execute(
      `update form_template set blocks = $2::jsonb, valid_from = $3::date, note = $4,
         changed_by = $5, changed_at = $6, version = version + 1 where id = $1`,
      [id, JSON.stringify(content.blocks), content.validFrom, content.note, by, at],
    );
  }

  async propose(id: string, by: string, at: Date): Promise<void> {
    await this.sql.execute(
      `update form_template set state = 'proposed', proposed_by = $2, proposed_at = $3,
         version = version + 1 where id = $1`,
      [id, by, at],
    );
  }

  async publish(id: string, by: string, at: Date): Promise<void> {
    await this.sql.execute(
      `update form_template set state = 'published', published_by = $2, published_at = $3,
         version = version + 1 where id = $1`,
      [id, by, at],
    );
  }

  /** Back to the desk of who wrote it, or away for good; its number is never used again. */
  async takeBack(id: string, state: 'draft' | 'discarded'): Promise<void> {
    await this.sql.execute(
      `update form_template set state = $2, proposed_by = null, proposed_at = null,
         version = version + 1 where id = $1`,
      [id, state],
    );
  }

  private async one(
    text: string,
    values: readonly unknown[],
  ): Promise<TemplateVersion | undefined> {
    const [row] = await this.sql.query<TemplateVersion & Record<string, unknown>>(text, values);
    return row;
  }
}
