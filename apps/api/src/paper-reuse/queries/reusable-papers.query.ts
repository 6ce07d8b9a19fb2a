import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import { resultPapers } from '../result-papers';

/** A paper that a case asks for. */
export interface AskedPaper {
  readonly no: number;
  readonly key: string;
}

/** Whose papers; a namesake has neither number in common. */
export interface PaperOwner {
  readonly personalId?: string | null;
  readonly taxNumber?: string | null;
}

export interface PaperQuestion {
  readonly owner: PaperOwner;
  readonly asked: readonly AskedPaper[];
  readonly on: LocalDate;
  /** The dossier they are for: what one of its papers holds already is no offer for this paper. */
  readonly dossierId?: string | undefined;
}

export interface ReusablePaper {
  readonly componentNo: number;
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly documentNo: number;
  /** A paper somebody handed in, or a result the State issued. */
  readonly origin: 'paper' | 'result';
  readonly procedureName: string;
  readonly unitName: string | null;
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly issuedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly isExpired: boolean;
  readonly filedAt: string;
  readonly mediaType: string;
  readonly pages: number | null;
  /** The actor may look at the file where it lies now. */
  readonly canOpen: boolean;
}

const mostPerPaper = 5;

/**
 * Papers already kept for a person that stand for the ones asked for. Papers that were handed in are
 * offered from dossiers the actor may see; results, which the State issued itself, from the whole
 * province. The same content is named once, by where it first came from.
 */
export async function reusablePapers(
  sql: Sql,
  { owner, asked, on, dossierId }: PaperQuestion,
  actor: Actor,
): Promise<ReusablePaper[]> {
  const parameters = new Parameters();
  const isOwner = ownerCondition(owner, parameters);
  if (!isOwner || asked.length === 0) return [];
  const papers = parameters.add(JSON.stringify(asked));
  const results = parameters.add(JSON.stringify(resultPapers));
  const today = parameters.add(on);
  const dossier = parameters.add(dossierId ?? null);
  const visible = visibleDossiers(actor, parameters);
  return sql.query<ReusablePaper & Record<string, unknown>>(
    `with asked as (
       select * from jsonb_to_recordset(${papers}::jsonb) as a(no integer, key text)
     ),
     stands_for as (
       select * from jsonb_to_recordset(${results}::jsonb) as r("procedureCode" text, key text,
         months integer)
     ),
     own as materialized (select d.*, ${visible} as is_visible from dossier d where ${isOwner}),
     found as (
       select a.no as asked_no, 'paper' as origin, c.kind, f.*, null::text as result_no,
         null::date as result_on, null::integer as months
       from own d join dossier_component c on c.dossier_id = d.id join asked a on a.key = c.key
         join dossier_document f on f.dossier_id = d.id and f.component_no = c.no
           and f.purpose = 'component'
       where d.is_visible
       union all
       select a.no, 'result', 'electronic', f.*, d.decision_no,
         ${officeDayOf('d.result_at')}, r.months
       from own d join stands_for r on r."procedureCode" = d.procedure_code
         join asked a on a.key = r.key
         join dossier_document f on f.dossier_id = d.id and f.purpose = 'result'
       where d.decision = 'approved' and d.result_at is not null
     ),
     first as (
       select distinct on (f.asked_no, f.sha256) f.*, s.media_type, s.pages,
         coalesce(p.kind, f.kind) as known_kind, p.issuer, coalesce(p.number, f.result_no) as number,
         i.issued_on, coalesce(p.expires_on, (i.issued_on + make_interval(months => f.months))::date)
           as expires_on
       from found f join stored_file s on s.sha256 = f.sha256
         left join paper_record p on p.dossier_id = f.dossier_id and p.document_no = f.no,
         lateral (select coalesce(p.issued_on, f.result_on) as issued_on) i
       where f.removed_at is null and f.destroyed_at is null and s.scan_state <> 'quarantined'
         and not exists (select from dossier_document h where h.dossier_id = ${dossier}::uuid
           and h.component_no = f.asked_no and h.sha256 = f.sha256 and h.removed_at is null
           and h.destroyed_at is null)
       order by f.asked_no, f.sha256, (f.source_dossier_id is null) desc, f.uploaded_at
     ),
     ranked as (
       select f.*, row_number() over (partition by f.asked_no
         order by (f.expires_on < ${today}::date) is true, f.uploaded_at desc, f.dossier_id, f.no)
         as nth
       from first f
     )
     select f.asked_no as "componentNo", f.dossier_id as "dossierId", d.code as "dossierCode",
       f.no as "documentNo", f.origin, coalesce(v.short_name, v.name) as "procedureName",
       u.name as "unitName", f.known_kind as kind,
       coalesce(f.issuer, case f.origin when 'result' then u.name end) as issuer, f.number, f.issued_on::text as "issuedOn",
       f.expires_on::text as "expiresOn", (f.expires_on < ${today}::date) is true as "isExpired",
       to_json(f.uploaded_at) #>> '{}' as "filedAt", f.media_type as "mediaType", f.pages,
       d.is_visible as "canOpen"
     from ranked f join own d on d.id = f.dossier_id
       join procedure_version v on v.id = d.procedure_version_id
       left join lateral (select n.name from unit_period n where n.unit_id = case f.origin
           when 'result' then d.competent_unit_id else d.received_unit_id end
         order by n.valid_from desc limit 1) u on true
     where f.nth <= ${mostPerPaper} order by f.asked_no, f.nth`,
    parameters.values,
  );
}

function ownerCondition(
  { personalId, taxNumber }: PaperOwner,
  parameters: Parameters,
): string | undefined {
  const conditions: string[] = [];
  if (personalId) conditions.push(`d.applicant_personal_id = ${parameters.add(personalId)}`);
  if (taxNumber) conditions.push(`d.applicant_tax_number = ${parameters.add(taxNumber)}`);
  return conditions.length === 0 ? undefined : `(${conditions.join(' or ')})`;
}
