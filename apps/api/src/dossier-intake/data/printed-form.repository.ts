import { type DossierForm, quietFacts } from '@motcua/dossier-domain';
import type { Sql } from '../../platform/database/sql';
import type { PageLayout } from '../../platform/printing/print-document';
import { sameCopyMinutes } from '../../platform/printing/same-copy';

/** One paper of a dossier: a form and the round it belongs to, on a layout. */
export interface PrintedPaper {
  readonly dossierId: string;
  readonly form: DossierForm;
  readonly round: number;
  readonly layout: PageLayout;
}

export interface PrintNumber {
  readonly no: number;
  /** The same person had the same paper drawn just now, and nothing has changed since: that copy. */
  readonly isCounted: boolean;
}

/** The number a print has, or would have if it were counted now. */
export async function printNumberOf(
  sql: Sql,
  { dossierId, form, round, layout }: PrintedPaper,
  printedBy: string | null,
  at: Date,
): Promise<PrintNumber> {
  const [last] = await sql.query<{ no: number; isSame: boolean }>(
    `select no, coalesce(layout = $4 and printed_by = $5
         and printed_at > $6::timestamptz - make_interval(mins => $7)
         and not exists (select from journal j where j.subject_type = 'dossier'
           and j.subject_id = dossier_id and j.at > printed_at and j.type <> all ($8)), false)
       as "isSame"
     from printed_form where dossier_id = $1 and form = $2 and round = $3
     order by no desc limit 1`,
    [dossierId, form, round, layout, printedBy, at, sameCopyMinutes, quietFacts],
  );
  if (!last) return { no: 1, isCounted: false };
  return { no: last.isSame ? last.no : last.no + 1, isCounted: last.isSame };
}

/** Works under the lock of the dossier, as the number before it. */
export async function countPrint(
  sql: Sql,
  { dossierId, form, round, layout }: PrintedPaper,
  no: number,
  printedBy: string,
  at: Date,
): Promise<void> {
  await sql.execute(
    `insert into printed_form (dossier_id, form, round, no, layout, printed_at, printed_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [dossierId, form, round, no, layout, at, printedBy],
  );
}
