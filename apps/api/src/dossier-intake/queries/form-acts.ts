import type { DossierForm } from '@motcua/dossier-domain';
import { unitMemberOn } from '../../access/unit-of-day';
import { officeDayOf } from '../../platform/database/office-day';
import { givenBack } from '../data/fees-to-give-back';

/** The unit that issues a form, as it was on a day, as JSON. */
export const unitOfForm = (id: string, day: string): string => `(select jsonb_build_object(
    'kind', u.kind, 'name', p.name, 'address', p.address, 'phone', p.phone,
    'parentName', ${unitMemberOn('p.parent_id', 'name', day)})
  from unit u join unit_period p on p.unit_id = u.id
  where u.id = ${id} order by (p.valid_from <= ${day}) desc, p.valid_from desc limit 1)`;

export const staffName = (column: string): string =>
  `(select s.full_name from staff s where s.id = ${column})`;

/** The facts of a type in their order, each with its round; one round, or the last. */
const rounds = (type: string, round: string): string => `(select j.*, row_number() over (order by
    j.sequence) as round from journal j where j.subject_type = 'dossier' and j.subject_id = d.id
    and j.type = '${type}') j
  where ${round}::integer is null or j.round = ${round} order by j.round desc limit 1`;

/** A fact of a type, with the person who acted and the title they sign with. */
export const factOf = (type: string, round = 'null'): string => `(select jsonb_build_object(
    'at', j.at, 'no', j.round, 'actorName', j.actor ->> 'name',
    'actorTitle', (select s.title from staff s where s.id = (j.actor ->> 'id')::uuid),
    'reason', j.data ->> 'reason', 'action', j.data ->> 'action', 'from', j.data ->> 'from',
    'legalGround', j.data ->> 'legalGround', 'giveBack', ${givenBack('j')})
  from ${rounds(type, round)})`;

const ofRound = (round: string): string => `where r.dossier_id = d.id
    and (${round}::integer is null or r.no = ${round}) order by r.no desc limit 1`;

export const supplementOf = (
  round: string,
): string => `(select jsonb_build_object('no', r.no, 'requestedAt', r.requested_at,
    'reason', r.reason, 'clerkName', ${staffName('r.requested_by')},
    'deadline', r.deadline, 'contact', case when r.contact_name is not null then jsonb_build_object(
      'fullName', r.contact_name, 'phone', r.contact_phone) end,
    'lines', coalesce((select jsonb_agg(jsonb_build_object('name', c.name,
        'oneOf', coalesce((select jsonb_agg(o.name order by o.no) from dossier_component o
          where o.dossier_id = d.id and o.one_of = c.one_of), '[]'),
        'originals', coalesce((asked.paper ->> 'originals')::integer, 0),
        'copies', coalesce((asked.paper ->> 'copies')::integer, 0),
        'fault', line ->> 'fault', 'howToFix', line ->> 'howToFix') order by c.no)
      from jsonb_array_elements(r.lines) line
        join dossier_component c on c.dossier_id = d.id and c.no = (line ->> 'no')::integer
        left join lateral (select paper from case_of_dossier k,
          jsonb_array_elements(k.found -> 'components') paper
          where paper ->> 'key' = c.key limit 1) asked on true), '[]'))
  from supplement_request r ${ofRound(round)})`;

export const refusal = `(select jsonb_build_object('settledAt', r.settled_at, 'reason', r.reason,
    'legalGround', r.legal_ground, 'otherOffice', r.other_office,
    'clerkName', ${staffName('r.proposed_by')}, 'confirmedBy', ${staffName('r.settled_by')})
  from refusal_proposal r where r.dossier_id = d.id and r.outcome = 'confirmed'
  order by r.no desc limit 1)`;

/** The instant of the act of a form: the promise of a receipt, the fact of a letter. */
const actInstants: Readonly<Record<DossierForm, (round: string) => string>> = {
  receipt: (round) => `coalesce(case when coalesce(${round}::integer, 0) <> 1 then
      (d.clock #>> array['changes', (coalesce(${round}::integer, 1) - 2)::text, 'at'])::timestamptz
    end, d.received_at, d.registered_at)`,
  'supplement-request': (round) =>
    `(select r.requested_at from supplement_request r ${ofRound(round)})`,
  refusal: () => `(select r.settled_at from refusal_proposal r where r.dossier_id = d.id
    and r.outcome = 'confirmed' order by r.no desc limit 1)`,
  apology: (round) => `(select j.at from ${rounds('dossier.reappointed', round)})`,
  'stop-notice': (round) => `(select j.at from ${rounds('dossier.stopped', round)})`,
  'control-slip': () => `(select j.at from ${rounds('dossier.transferred', 'null')})`,
};

export const actDayOf = (form: DossierForm, round: string): string =>
  officeDayOf(actInstants[form](round));
