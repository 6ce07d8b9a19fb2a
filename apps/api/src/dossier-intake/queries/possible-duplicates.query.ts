import { searchText } from '@motcua/shared-identifiers';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { inWorkingUnit, shownNumber } from '../../access/personal-data';
import { unitMemberOn } from '../../access/unit-of-day';
import { fewUnitsSeen, visibleDossiers } from '../../access/visible-dossiers';
import { officeDayOf } from '../../platform/database/office-day';
import type { ShortMemory } from '../../platform/database/short-memory';
import { Parameters, type Sql } from '../../platform/database/sql';
import { nameMatches, type Search } from './dossier-search';
import { misspelled } from './misspelled-names';

/** Why a dossier may be the same matter. */
export const duplicateMatches = ['samePerson', 'nearName', 'sameFile'] as const;

export type DuplicateMatch = (typeof duplicateMatches)[number];

/** What is known of the matter that earlier dossiers are compared with. */
export interface DuplicateSubject {
  readonly procedureCode: string;
  readonly personalId?: string | undefined;
  readonly taxNumber?: string | undefined;
  readonly fullName?: string | undefined;
  readonly birthDate?: string | undefined;
  /** Hashes of its files, in hexadecimal. */
  readonly files?: readonly string[] | undefined;
  /** The dossier itself, once it has a number. */
  readonly dossierId?: string | undefined;
}

export interface PossibleDuplicate {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly registeredAt: string;
  readonly procedureName: string;
  readonly applicantName: string;
  readonly birthDate: string | null;
  readonly personalId: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly submitterName: string | null;
  readonly receivedUnit: string | null;
  readonly matches: readonly DuplicateMatch[];
  /** The same person and procedure: reception waits for a decision. */
  readonly needsDecision: boolean;
  /** What was decided about it and the dossier compared with it. */
  readonly decision: 'notDuplicate' | 'sameCase' | null;
}

const shownDuplicates = 10;

/** The rule in force, and whether one person usually has several matters of this procedure. */
const rule = (procedureCode: string, day: string): string => `
  select (s.value ->> 'days')::integer as days, exists (select from procedure p
      join procedure_version v on v.id = p.current_version_id
      where p.code = ${procedureCode} and s.value -> 'repeatableFields' ? v.field) as is_repeatable
    from setting s where s.key = 'intake.duplicates' and s.valid_from <= ${day}::date
    order by s.valid_from desc limit 1`;

/** A dead matter counts from `begin` on only (SQL of an instant). */
const aliveOrSince = (begin: string): string =>
  `((d.ended_at is null and d.returned_at is null) or d.registered_at >= ${begin})`;

const newestFirst = `order by d.registered_at desc, d.id desc limit ${shownDuplicates}`;

/**
 * The visible dossiers about which reception waits for a decision, newest first: what
 * `possibleDuplicates` answers as such, without what only a person who compares them reads.
 */
export async function dossiersToDecideAbout(
  sql: Sql,
  memory: ShortMemory,
  { procedureCode, personalId, taxNumber }: DuplicateSubject,
  actor: Actor,
  at: Date,
): Promise<{ id: string; code: string }[]> {
  const day = officeDay(at);
  const inForce = await memory.recall(
    {
      about: ['setting', 'procedureVersion', 'catalogueImport'],
      key: `duplicateRule|${procedureCode}|${day}`,
    },
    async () => {
      const parameters = new Parameters();
      const text = rule(parameters.add(procedureCode), parameters.add(day));
      const [row] = await sql.query<{ days: number; is_repeatable: boolean }>(
        text,
        parameters.values,
      );
      return row;
    },
  );
  if (!inForce || inForce.is_repeatable) return [];
  const parameters = new Parameters();
  const searches = searchesFor(
    { procedureCode, personalId, taxNumber },
    { procedureCode: parameters.add(procedureCode), within: undefined },
    parameters,
  );
  if (searches.length === 0) return [];
  const visible = visibleDossiers(actor, parameters);
  const begin = `${parameters.add(at)}::timestamptz - make_interval(days => ${parameters.add(inForce.days)})`;
  return sql.query<{ id: string; code: string }>(
    `select d.id, d.code from dossier d
     where (${searches.map(({ condition }) => condition).join(' or ')}) and ${visible}
       and ${aliveOrSince(begin)} ${newestFirst}`,
    parameters.values,
  );
}

/** The visible dossiers that may be the same matter, newest first; a dead one counts for days only. */
export async function possibleDuplicates(
  sql: Sql,
  subject: DuplicateSubject,
  actor: Actor,
  at: Date,
): Promise<PossibleDuplicate[]> {
  const parameters = new Parameters();
  const procedureCode = parameters.add(subject.procedureCode);
  const day: LocalDate = officeDay(at);
  const ruleInForce = rule(procedureCode, parameters.add(day));
  const now = parameters.add(at);
  const visible = visibleDossiers(actor, parameters);
  const own = inWorkingUnit(actor, parameters);
  const subjectId = subject.dossierId && `${parameters.add(subject.dossierId)}::uuid`;
  const other = subjectId ? `and d.id <> ${subjectId}` : '';
  const begin = `${now}::timestamptz - make_interval(days => (select days from duplicate_rule))`;
  const candidates = [
    ...searchesFor(subject, { procedureCode, within: fewUnitsSeen(actor) }, parameters),
    ...misspelled(subject, { procedureCode, unitId: actor.unitId, begin }, parameters).map(
      (condition) => ({ match: 'nearName' as const, condition }),
    ),
  ].map(
    ({ match, condition }) => `(select d.id, '${match}' as match from dossier d
      where ${condition} ${other} and ${visible} and ${aliveOrSince(begin)} ${newestFirst})`,
  );
  if (candidates.length === 0) return [];
  return sql.query<PossibleDuplicate & Record<string, unknown>>(
    `with duplicate_rule as materialized (${ruleInForce}),
       candidate as materialized (${candidates.join(' union all ')})
     select d.id, d.code, d.status, to_json(d.registered_at) #>> '{}' as "registeredAt",
       coalesce(v.short_name, v.name) as "procedureName", d.applicant_name as "applicantName",
       d.applicant_birth_date::text as "birthDate",
       ${shownNumber('d.applicant_personal_id', own)} as "personalId",
       ${shownNumber('d.applicant_phone', own)} as phone, d.applicant_address as address,
       d.submitter_name as "submitterName",
       ${unitMemberOn('d.received_unit_id', 'short_name', officeDayOf('d.registered_at'))}
         as "receivedUnit",
       found.matches, found.is_same_person and not (select is_repeatable from duplicate_rule)
         as "needsDecision", ${decisionWith(subjectId)} as decision
     from (select c.id, json_agg(distinct c.match) as matches,
         bool_or(c.match = 'samePerson') as is_same_person from candidate c group by c.id) as found
       join dossier d on d.id = found.id
       join procedure_version v on v.id = d.procedure_version_id
     order by found.is_same_person desc, d.registered_at desc, d.id desc
     limit ${shownDuplicates}`,
    parameters.values,
  );
}

/** A draft is decided about on its own page, and ends or becomes a dossier. */
const decisionWith = (subjectId: string | undefined): string =>
  subjectId
    ? `(select y.outcome from duplicate_decision y
        where (y.dossier_id = ${subjectId} and y.earlier_id = d.id)
          or (y.earlier_id = ${subjectId} and y.dossier_id = d.id)
        order by y.decided_at desc, y.id desc limit 1)`
    : 'null::text';

interface CandidateSearch {
  readonly match: DuplicateMatch;
  readonly condition: string;
}

function searchesFor(
  subject: DuplicateSubject,
  { procedureCode, within }: { procedureCode: string; within: Search['within'] },
  parameters: Parameters,
): CandidateSearch[] {
  const { personalId, taxNumber, fullName, birthDate, files = [] } = subject;
  const ofProcedure = `d.procedure_code = ${procedureCode}`;
  const searches: CandidateSearch[] = [];
  const add = (match: DuplicateMatch, condition: string): void => {
    searches.push({ match, condition });
  };
  const id = personalId ? parameters.add(personalId) : undefined;
  if (id) add('samePerson', `${ofProcedure} and d.applicant_personal_id = ${id}`);
  if (taxNumber)
    add('samePerson', `${ofProcedure} and d.applicant_tax_number = ${parameters.add(taxNumber)}`);
  const words = nameWords(fullName);
  if (words.length > 1)
    add(
      'nearName',
      [
        ofProcedure,
        nameMatches(words.join(' & '), within, parameters),
        `(select array_agg(word order by word collate "C") from regexp_split_to_table(
          search_text(d.applicant_name), '[^[:alnum:]]+') as word where word <> '')
          = ${parameters.add(words)}::text[]`,
        // Two different numbers, or two different birth dates, are two people of one name.
        ...(id ? ['d.applicant_personal_id is null'] : []),
        ...(birthDate
          ? [
              `coalesce(d.applicant_birth_date, ${parameters.add(birthDate)}::date)
                = ${parameters.add(birthDate)}::date`,
            ]
          : []),
      ].join(' and '),
    );
  if (files.length > 0)
    add(
      'sameFile',
      `d.id in (select f.dossier_id from dossier_document f
        where f.sha256 = any(select decode(hash, 'hex') from unnest(${parameters.add(files)}::text[])
          as hash) and f.removed_at is null)`,
    );
  return searches;
}

/** The words of a name without marks and in a fixed order: «Thị Phượng Nguyễn» is the same name. */
function nameWords(fullName: string | undefined): string[] {
  const words = searchText(fullName ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
