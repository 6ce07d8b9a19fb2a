import type { DossierStatus } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { isOriginal } from '../../custody/data/originals.repository';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { CountedPaper } from '../data/consignment';

export interface DossierToCarry {
  readonly id: string;
  readonly status: DossierStatus;
  readonly returnMethod: 'counter' | 'post' | 'online';
  readonly receivedUnitId: string;
  readonly competentUnitId: string;
  readonly procedureCode: string;
  readonly recipient: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly papers: readonly CountedPaper[];
  /** Originals that nobody has got back yet. */
  readonly held: readonly { readonly no: number; readonly name: string; readonly count: number }[];
  readonly holderKind: 'citizen' | 'staff' | 'unit' | 'bag' | null;
  readonly holderUnitId: string | null;
  readonly isLost: boolean;
}

/** What a carrier needs to know of a dossier, and where its paper is; locked against other acts. */
export async function lockDossierToCarry(
  sql: Sql,
  dossierId: string,
  actor: Actor,
): Promise<DossierToCarry | undefined> {
  const parameters = new Parameters();
  const id = parameters.add(dossierId);
  const visible = visibleDossiers(actor, parameters);
  const [row] = await sql.query<DossierToCarry & Record<string, unknown>>(
    `select d.id, d.status, d.return_method as "returnMethod",
       d.received_unit_id as "receivedUnitId", d.competent_unit_id as "competentUnitId",
       d.procedure_code as "procedureCode",
       coalesce(d.return_address ->> 'recipient', d.submitter_name, d.applicant_name) as recipient,
       coalesce(d.return_address ->> 'phone', d.submitter_phone, d.applicant_phone) as phone,
       coalesce(d.return_address ->> 'address', d.applicant_address) as address,
       coalesce((select jsonb_agg(jsonb_build_object('name', coalesce(p.short_name, p.name),
           'kind', k.kind, 'count', k.count) order by p.no, k.nth)
         from dossier_component p, lateral (values (1, p.kind, p.copies),
           (2, 'certifiedCopy', p.certified_copies)) as k(nth, kind, count)
         where p.dossier_id = d.id and p.state = 'present' and not p.present_only
           and p.kind <> 'electronic' and k.count > 0), '[]') as papers,
       coalesce((select jsonb_agg(jsonb_build_object('no', o.no,
           'name', coalesce(o.short_name, o.name), 'count', o.copies) order by o.no)
         from dossier_component o where o.dossier_id = d.id and ${isOriginal('o')}
           and o.handed_back_at is null and o.copies > 0), '[]') as held,
       h.holder_kind as "holderKind", h.unit_id as "holderUnitId",
       coalesce((select c.lost_at is not null from custody_hop c
         where c.subject_type = 'dossier' and c.subject_id = d.id and c.voided_at is null
         order by c.no desc limit 1), false) as "isLost"
     from dossier d
     left join lateral (select c.holder_kind, c.unit_id from custody_hop c
       where c.subject_type = 'dossier' and c.subject_id = d.id and c.confirmed_at is not null
       order by c.no desc limit 1) h on true
     where d.id = ${id}::uuid and ${visible} for update of d`,
    parameters.values,
  );
  return row;
}
