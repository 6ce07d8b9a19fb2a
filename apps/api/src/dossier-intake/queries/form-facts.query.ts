import type { DossierStatus, PaperKind } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { inWorkingUnit, shownNumber } from '../../access/personal-data';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { StoredClock } from '../data/dossier-clock';

export interface FormUnit {
  readonly kind: string;
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly parentName: string | null;
}

export interface FormLine {
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  readonly fault: string;
  readonly howToFix: string;
}

/** One fact of the journal that a form tells of. */
export interface FormEvent {
  readonly at: string;
  readonly actorName: string;
  readonly actorTitle: string | null;
  readonly reason: string | null;
  readonly action: string | null;
  readonly from: DossierStatus | null;
  readonly legalGround?: string | null;
  /** What was said to go back to the applicant; absent in what was ended before that was asked. */
  readonly giveBack?: { readonly papers: readonly number[]; readonly fees: boolean } | null;
}

export interface FormHop {
  readonly unitName: string;
  readonly at: string;
  readonly giverName: string | null;
  readonly receiverName: string | null;
}

/** Everything the forms of one dossier are made from; instants are ISO text. */
export interface FormFacts {
  readonly code: string;
  readonly status: DossierStatus;
  readonly procedure: { readonly code: string; readonly name: string; readonly field: string };
  readonly caseName: string | null;
  readonly unit: FormUnit;
  readonly competentUnitName: string;
  readonly clock: StoredClock;
  readonly registeredAt: string;
  readonly receivedAt: string | null;
  readonly endedAt: string | null;
  readonly receiverName: string | null;
  readonly applicant: {
    readonly name: string;
    readonly idNumber: string | null;
    readonly address: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly submitterName: string | null;
  readonly papers: readonly {
    no: number;
    name: string;
    kind: PaperKind;
    copies: number;
    /** Shown and given back at once. */
    presentOnly: boolean;
  }[];
  readonly returnMethod: 'counter' | 'post' | 'online';
  readonly returnAddress: string | null;
  readonly feeTotal: number;
  /** Đồng that were paid and not voided since. */
  readonly feesPaid: number;
  readonly feeNotes: readonly string[];
  readonly trackingSecret: string;
  readonly supplement: {
    readonly no: number;
    readonly requestedAt: string;
    readonly reason: string;
    readonly clerkName: string;
    readonly lines: readonly FormLine[];
  } | null;
  readonly refusal: {
    readonly settledAt: string;
    readonly reason: string;
    readonly legalGround: string | null;
    /** Where to go instead. */
    readonly otherOffice: string | null;
    readonly clerkName: string;
    readonly confirmedBy: string;
  } | null;
  readonly reappointed: FormEvent | null;
  readonly withdrawalRequested: FormEvent | null;
  readonly stopped: FormEvent | null;
  readonly transferred: FormEvent | null;
  readonly hops: readonly FormHop[];
}

/** What the words of a form are made from; its dates come from the clock beside it. */
export type PrintedFacts = Omit<FormFacts, 'clock'>;

export const unitMember = (column: string, member: string): string => `(select p.${member}
  from unit_period p where p.unit_id = ${column} order by p.valid_from desc limit 1)`;

/** The unit that issues a form, as JSON. */
export const unitOfForm = (id: string): string => `(select jsonb_build_object('kind', u.kind,
    'name', p.name, 'address', p.address, 'phone', p.phone,
    'parentName', ${unitMember('p.parent_id', 'name')})
  from unit u join unit_period p on p.unit_id = u.id
  where u.id = ${id} order by p.valid_from desc limit 1)`;

const staffName = (column: string): string =>
  `(select s.full_name from staff s where s.id = ${column})`;

/** The last fact of a type, with the person who acted and the title they sign with. */
const lastFact = (type: string): string => `(select jsonb_build_object('at', j.at,
    'actorName', j.actor ->> 'name',
    'actorTitle', (select s.title from staff s where s.id = (j.actor ->> 'id')::uuid),
    'reason', j.data ->> 'reason', 'action', j.data ->> 'action', 'from', j.data ->> 'from',
    'legalGround', j.data ->> 'legalGround', 'giveBack', j.data -> 'giveBack')
  from journal j where j.subject_type = 'dossier' and j.subject_id = d.id and j.type = '${type}'
  order by j.sequence desc limit 1)`;

const supplement = `(select jsonb_build_object('no', r.no, 'requestedAt', r.requested_at,
    'reason', r.reason, 'clerkName', ${staffName('r.requested_by')},
    'lines', coalesce((select jsonb_agg(jsonb_build_object('name', c.name,
        'originals', coalesce((asked.paper ->> 'originals')::integer, 0),
        'copies', coalesce((asked.paper ->> 'copies')::integer, 0),
        'fault', line ->> 'fault', 'howToFix', line ->> 'howToFix') order by c.no)
      from jsonb_array_elements(r.lines) line
        join dossier_component c on c.dossier_id = d.id and c.no = (line ->> 'no')::integer
        left join lateral (select paper from case_of_dossier k,
          jsonb_array_elements(k.found -> 'components') paper
          where paper ->> 'key' = c.key limit 1) asked on true), '[]'))
  from supplement_request r where r.dossier_id = d.id order by r.no desc limit 1)`;

const refusal = `(select jsonb_build_object('settledAt', r.settled_at, 'reason', r.reason,
    'legalGround', r.legal_ground, 'otherOffice', r.other_office,
    'clerkName', ${staffName('r.proposed_by')}, 'confirmedBy', ${staffName('r.settled_by')})
  from refusal_proposal r where r.dossier_id = d.id and r.outcome = 'confirmed'
  order by r.no desc limit 1)`;

const formFacts = (own: string): string => `
  with case_of_dossier as (
    select c as found from dossier d join procedure_version v on v.id = d.procedure_version_id,
      jsonb_array_elements(v.content -> 'cases') c
    where d.id = $1 and (c ->> 'no')::integer = d.case_no limit 1
  )
  select jsonb_build_object(
    'code', d.code, 'status', d.status,
    'procedure', jsonb_build_object('code', d.procedure_code, 'name', v.name, 'field', v.field),
    'caseName', (select k.found ->> 'name' from case_of_dossier k),
    'unit', ${unitOfForm('d.received_unit_id')},
    'competentUnitName', ${unitMember('d.competent_unit_id', 'name')},
    'clock', d.clock, 'registeredAt', d.registered_at, 'receivedAt', d.received_at,
    'endedAt', d.ended_at,
    'receiverName', ${staffName('coalesce(d.received_by, d.registered_by)')},
    'applicant', jsonb_build_object('name', d.applicant_name,
      'idNumber', coalesce(d.applicant_tax_number,
        ${shownNumber('d.applicant_personal_id', own)}),
      'address', d.applicant_address, 'phone', ${shownNumber('d.applicant_phone', own)},
      'email', d.applicant_email),
    'submitterName', d.submitter_name,
    'papers', coalesce((select jsonb_agg(jsonb_build_object('no', c.no, 'name', c.name,
        'kind', c.kind, 'copies', c.copies, 'presentOnly', c.present_only) order by c.no)
      from dossier_component c where c.dossier_id = d.id and c.state = 'present'), '[]'),
    'returnMethod', d.return_method, 'returnAddress', d.return_address ->> 'address',
    'feeTotal', d.fee_total,
    'feesPaid', (select coalesce(sum(y.amount), 0) from dossier_charge y
      where y.dossier_id = d.id and y.receipt_id is not null),
    'feeNotes', coalesce((select jsonb_agg(distinct fee ->> 'note')
      filter (where fee ->> 'note' is not null) from jsonb_array_elements(d.fees) fee), '[]'),
    'trackingSecret', d.tracking_secret,
    'supplement', ${supplement}, 'refusal', ${refusal},
    'reappointed', ${lastFact('dossier.reappointed')},
    'withdrawalRequested', ${lastFact('dossier.withdrawalRequested')},
    'stopped', ${lastFact('dossier.stopped')},
    'transferred', ${lastFact('dossier.transferred')},
    'hops', coalesce((select jsonb_agg(jsonb_build_object(
        'unitName', coalesce(${unitMember('h.unit_id', 'name')}, h.holder_name),
        'at', coalesce(h.confirmed_at, h.given_at), 'giverName', ${staffName('h.given_by')},
        'receiverName', ${staffName('h.confirmed_by')}) order by h.no)
      from custody_hop h where h.subject_type = 'dossier' and h.subject_id = d.id), '[]')
  ) as facts
  from dossier d join procedure_version v on v.id = d.procedure_version_id
  where d.id = $1`;

/** For a reader outside the working unit the person's numbers are masked, as on the screen. */
export async function formFactsOf(sql: Sql, dossierId: string, reader?: Actor): Promise<FormFacts> {
  const parameters = new Parameters();
  parameters.add(dossierId);
  const own = reader ? inWorkingUnit(reader, parameters) : 'true';
  const [row] = await sql.query<{ facts: FormFacts }>(formFacts(own), parameters.values);
  if (!row) throw new Error(`The dossier ${dossierId} went away while it was locked.`);
  return row.facts;
}
