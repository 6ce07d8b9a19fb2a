import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { staffName, unitOfForm } from './form-acts';
import type { FormUnit } from './form-facts.query';

/** Who writes a letter, as it will be signed. */
export interface LetterWriter {
  readonly name: string;
  readonly title: string | null;
}

/** A paper as the procedure asks for it. */
export interface AskedPaper {
  readonly no: number;
  readonly name: string;
  readonly oneOf: string | null;
  readonly originals: number;
  readonly copies: number;
}

/** What a letter about one dossier says besides the words that are being written. */
export interface LetterScene {
  readonly writer: LetterWriter;
  readonly papers: readonly AskedPaper[];
  /** The refusal that waits for a second person. */
  readonly proposal: {
    readonly reason: string;
    readonly legalGround: string | null;
    readonly otherOffice: string | null;
    readonly clerkName: string;
  } | null;
  /** Who asked for the papers that never came. */
  readonly supplementAskedBy: string | null;
}

const writer = (id: string): string => `(select jsonb_build_object('name', s.full_name,
  'title', s.title) from staff s where s.id = ${id})`;

export async function letterScene(
  sql: Sql,
  dossierId: string,
  writerId: string,
): Promise<LetterScene> {
  const [row] = await sql.query<{ scene: LetterScene }>(
    `with asked as (
       select paper ->> 'key' as key, paper from dossier d
         join procedure_version v on v.id = d.procedure_version_id,
         jsonb_array_elements(v.content -> 'cases') c,
         jsonb_array_elements(c -> 'components') paper
       where d.id = $1 and (c ->> 'no')::integer = d.case_no
     )
     select jsonb_build_object('writer', ${writer('$2::uuid')},
       'papers', coalesce((select jsonb_agg(jsonb_build_object('no', c.no, 'name', c.name,
           'oneOf', c.one_of, 'originals', coalesce((a.paper ->> 'originals')::integer, 0),
           'copies', coalesce((a.paper ->> 'copies')::integer, 0)) order by c.no)
         from dossier_component c left join lateral (select asked.paper from asked
           where asked.key = c.key limit 1) a on true
         where c.dossier_id = $1), '[]'),
       'proposal', (select jsonb_build_object('reason', r.reason, 'legalGround', r.legal_ground,
           'otherOffice', r.other_office, 'clerkName', ${staffName('r.proposed_by')})
         from refusal_proposal r where r.dossier_id = $1 and r.outcome is null limit 1),
       'supplementAskedBy', (select ${staffName('r.requested_by')} from supplement_request r
         where r.dossier_id = $1 and r.received_at is null order by r.no desc limit 1)) as scene`,
    [dossierId, writerId],
  );
  if (!row) throw new Error(`The dossier ${dossierId} cannot be written about.`);
  return row.scene;
}

/** The same before a dossier exists: the desk that writes, and who decides. */
export interface IntakeScene {
  readonly writer: LetterWriter;
  readonly unit: FormUnit;
  readonly competentUnit: FormUnit;
  readonly unitIds: { readonly received: string; readonly competent: string };
}

export async function intakeScene(
  sql: Sql,
  unitId: string,
  competentUnitId: string,
  writerId: string,
  day: LocalDate,
): Promise<IntakeScene> {
  const [row] = await sql.query<{ scene: IntakeScene }>(
    `select jsonb_build_object('writer', ${writer('$3::uuid')},
       'unit', ${unitOfForm('$1::uuid', '$4::date')},
       'unitIds', jsonb_build_object('received', $1::uuid, 'competent', $2::uuid),
       'competentUnit', ${unitOfForm('$2::uuid', '$4::date')}) as scene`,
    [unitId, competentUnitId, writerId, day],
  );
  if (!row) throw new Error(`The unit ${unitId} cannot write a letter.`);
  return row.scene;
}
