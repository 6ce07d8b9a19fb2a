import type { DossierForm, DossierStatus, PaperKind } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { inWorkingUnit, shownNumber } from '../../access/personal-data';
import { unitNameOn } from '../../access/unit-of-day';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import { chargedSums } from '../data/charged-sums';
import type { StoredClock } from '../data/dossier-clock';
import { toldReduction } from '../data/told-reduction';
import { actDayOf, factOf, refusal, staffName, supplementOf, unitOfForm } from './form-acts';

export interface FormUnit {
  readonly kind: string;
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly parentName: string | null;
}

export interface FormLine {
  readonly name: string;
  /** Names of the papers of its group, of which one is asked for. */
  readonly oneOf: readonly string[];
  readonly originals: number;
  readonly copies: number;
  readonly fault: string;
  readonly howToFix: string;
}

/** One fact of the journal that a form tells of. */
export interface FormEvent {
  readonly at: string;
  /** The how manieth of its type it is for the dossier. */
  readonly no: number;
  readonly actorName: string;
  readonly actorTitle: string | null;
  readonly reason: string | null;
  readonly action: string | null;
  readonly from: DossierStatus | null;
  readonly legalGround?: string | null;
  /** What was said to go back to the applicant; absent in what was ended before that was asked. */
  readonly giveBack?: {
    readonly papers: readonly number[];
    readonly fees: boolean;
    /** Đồng, fixed by the act; absent while it is only thought of. */
    readonly amount?: number;
  } | null;
}

export interface FormHop {
  /** Null where a person or the Post held the paper outside every unit. */
  readonly unitId: string | null;
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
  /** Who decides. */
  readonly competentUnit: FormUnit;
  readonly unitIds: { readonly received: string; readonly competent: string };
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
    /** Beside the originals that `copies` counts. */
    certifiedCopies: number;
    /** Shown and given back at once. */
    presentOnly: boolean;
  }[];
  /** Sets of the papers that were handed in. */
  readonly sets: number;
  readonly returnMethod: 'counter' | 'post' | 'online';
  readonly returnAddress: string | null;
  /** Đồng asked with every charge so far; exempt lines are not. */
  readonly feeTotal: number;
  readonly feesNotSet: number;
  /** Grounds of exemption. */
  readonly feeExemptions: readonly string[];
  /** What a ground takes off in part: thousandths, and whole đồng where the amount is known. */
  readonly feeReductions: readonly FeeReduction[];
  /** Đồng that were paid and not voided since. */
  readonly feesPaid: number;
  readonly feeNotes: readonly string[];
  readonly trackingSecret: string;
  readonly supplement: {
    readonly no: number;
    readonly requestedAt: string;
    readonly reason: string;
    readonly clerkName: string;
    readonly deadline: string | null;
    /** Whom to ask, where it is not whoever wrote the letter. */
    readonly contact: { readonly fullName: string; readonly phone: string } | null;
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

export interface FeeReduction {
  readonly perMille: number;
  readonly ground: string;
  readonly amount: number | null;
}

/** What the words of a form are made from; its dates come from the clock beside it. */
export type PrintedFacts = Omit<FormFacts, 'clock'>;

const formFacts = (own: string, round: string, day: string): string => `
  with case_of_dossier as (
    select c as found from dossier d join procedure_version v on v.id = d.procedure_version_id,
      jsonb_array_elements(v.content -> 'cases') c
    where d.id = $1 and (c ->> 'no')::integer = d.case_no limit 1
  ), act as (select ${day} as day from dossier d where d.id = $1)
  select jsonb_build_object(
    'code', d.code, 'status', d.status,
    'procedure', jsonb_build_object('code', d.procedure_code, 'name', v.name, 'field', v.field),
    'caseName', (select k.found ->> 'name' from case_of_dossier k),
    'unit', ${unitOfForm('d.received_unit_id', 'act.day')},
    'unitIds', jsonb_build_object('received', d.received_unit_id, 'competent', d.competent_unit_id),
    'competentUnit', ${unitOfForm('d.competent_unit_id', 'act.day')},
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
        'kind', c.kind, 'copies', c.copies, 'certifiedCopies', c.certified_copies,
        'presentOnly', c.present_only) order by c.no)
      from dossier_component c where c.dossier_id = d.id and c.state = 'present'), '[]'),
    'returnMethod', d.return_method, 'returnAddress', d.return_address ->> 'address',
    'sets', d.sets,
    'feeTotal', m.fee_total, 'feesPaid', m.fee_paid, 'feesNotSet', m.fees_not_set,
    'feeExemptions', coalesce((select jsonb_agg(distinct y.exempt_ground) from dossier_charge y
      where y.dossier_id = d.id and y.exempt_ground is not null), '[]'),
    'feeReductions', coalesce((select jsonb_agg(${toldReduction('y')} order by y.no)
      from dossier_charge y where y.dossier_id = d.id and y.reduced_ground is not null), '[]'),
    'feeNotes', coalesce((select jsonb_agg(distinct fee ->> 'note')
      filter (where fee ->> 'note' is not null) from jsonb_array_elements(d.fees) fee), '[]'),
    'trackingSecret', d.tracking_secret,
    'supplement', ${supplementOf(round)}, 'refusal', ${refusal},
    'reappointed', ${factOf('dossier.reappointed', round)},
    'withdrawalRequested', ${factOf('dossier.withdrawalRequested')},
    'stopped', ${factOf('dossier.stopped', round)},
    'transferred', ${factOf('dossier.transferred')},
    'hops', coalesce((select jsonb_agg(jsonb_build_object(
        'unitId', h.unit_id, 'unitName', coalesce(${unitNameOn('h.unit_id', officeDayOf('h.given_at'))}, h.holder_name),
        'at', coalesce(h.confirmed_at, h.given_at), 'giverName', ${staffName('h.given_by')},
        'receiverName', ${staffName('h.confirmed_by')}) order by h.no)
      from custody_hop h where h.subject_type = 'dossier' and h.subject_id = d.id
        and h.voided_at is null), '[]')
  ) as facts
  from dossier d join procedure_version v on v.id = d.procedure_version_id cross join act
    cross join lateral ${chargedSums('d.id')} m
  where d.id = $1`;

/** A form whose act has happened, and the how manieth of its kind; the last when left out. */
export interface FormKey {
  readonly form: DossierForm;
  readonly round?: number | undefined;
}

/** The facts as one form tells them: units are called what they were called on the day of its act. */
export function formFactsOf(
  sql: Sql,
  dossierId: string,
  { form, round }: FormKey,
  reader: Actor,
): Promise<FormFacts> {
  const parameters = new Parameters();
  parameters.add(dossierId);
  const no = `${parameters.add(round ?? null)}::integer`;
  return read(
    sql,
    formFacts(inWorkingUnit(reader, parameters), no, actDayOf(form, no)),
    parameters,
  );
}

/** The facts as a letter of a day would tell them. */
export function letterFactsOf(sql: Sql, dossierId: string, day: LocalDate): Promise<FormFacts> {
  const parameters = new Parameters();
  parameters.add(dossierId);
  const today = `${parameters.add(day)}::date`;
  return read(sql, formFacts('true', 'null', today), parameters);
}

/** For a reader outside the working unit the person's numbers are masked, as on the screen. */
async function read(sql: Sql, statement: string, { values }: Parameters): Promise<FormFacts> {
  const [row] = await sql.query<{ facts: FormFacts }>(statement, values);
  if (!row) throw new Error('The dossier went away while its form was made.');
  return row.facts;
}
