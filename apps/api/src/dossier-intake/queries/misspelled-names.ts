import type { Parameters } from '../../platform/database/sql';

/** From here on two names written without marks are one slip of the hand apart, not two people. */
const nearNameSimilarity = 0.7;

/** So many are compared in a hundredth of a second; 60,000 would take a fifth of one. */
const mostCompared = 5_000;

interface Name {
  readonly fullName?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly personalId?: string | undefined;
}

interface Nearby {
  /** Parameter of the procedure. */
  readonly procedureCode: string;
  readonly unitId: string;
  /** SQL of the instant from which dossiers are compared. */
  readonly begin: string;
}

/**
 * Condition of the dossiers `d` whose applicant's name is a letter or a word apart, by trigram. No
 * index knows them, so only the newest dossiers of one's own unit are compared, of one procedure
 * and one year of birth; nothing without a date of birth and two words.
 */
export function misspelled(
  { fullName, birthDate, personalId }: Name,
  { procedureCode, unitId, begin }: Nearby,
  parameters: Parameters,
): string[] {
  if (!birthDate || !fullName || !/\S\s+\S/u.test(fullName)) return [];
  const year = birthDate.slice(0, 4);
  const conditions = [
    `n.procedure_code = ${procedureCode}`,
    `n.applicant_birth_date between ${parameters.add(`${year}-01-01`)}::date
      and ${parameters.add(`${year}-12-31`)}::date`,
    ...(personalId ? ['n.applicant_personal_id is null'] : []),
    `similarity(search_text(n.applicant_name), search_text(${parameters.add(fullName)}))
      >= ${nearNameSimilarity}`,
  ];
  return [
    `d.id in (select n.id from (select * from dossier lately
        where lately.received_unit_id = ${parameters.add(unitId)}::uuid
          and lately.registered_at >= ${begin}
        order by lately.registered_at desc, lately.id desc limit ${mostCompared}) n
      where ${conditions.join(' and ')})`,
  ];
}
