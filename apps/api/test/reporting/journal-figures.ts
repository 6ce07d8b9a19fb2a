import type { TestApi } from '../support/test-api';
import type { CountedDossier } from './recomputed-figures';

interface Fact {
  readonly type: string;
  readonly subject_id: string;
  readonly day: string;
  readonly data: Readonly<Record<string, string>>;
}

const plainFacts: Readonly<Record<string, string>> = {
  'dossier.registered': 'registered',
  'dossier.received': 'received',
  'dossier.refusalConfirmed': 'refused',
  'dossier.returned': 'returned',
  'dossier.stopped': 'stopped',
};

const verdicts: Readonly<Record<string, string>> = {
  early: 'doneEarly',
  onTime: 'doneOnTime',
  late: 'doneLate',
};

const pairs: Readonly<Record<string, string>> = {
  'dossier.paperReused': 'reused',
  'dossier.resultSigned': 'resultSigned',
};

/** Of a received dossier that the journal has seen neither decided nor ended: its term runs or waits. */
export const openByJournal = 'open';

/**
 * Every counted fact told by the journal alone, one dossier after the other from its first row to its
 * last: no row of a dossier is read, and nothing that keeps the counts.
 */
export async function toldByJournal(api: TestApi): Promise<readonly CountedDossier[]> {
  const facts = await api.rows<Fact>(
    `select type, subject_id, to_char(at + interval '7 hours', 'YYYY-MM-DD') as day, data
     from (select type, subject_id, sequence, at at time zone 'UTC' as at, data from journal
       where subject_type = 'dossier') as j order by subject_id, sequence`,
  );
  const lives = new Map<string, Fact[]>();
  for (const fact of facts)
    lives.set(fact.subject_id, [...(lives.get(fact.subject_id) ?? []), fact]);
  return [...lives.values()].flatMap(toldByLife);
}

function toldByLife(facts: readonly Fact[]): readonly CountedDossier[] {
  const told = (measure: string, { subject_id: dossierId, day, data }: Fact): CountedDossier => {
    const { unitId = '', procedureCode = '', channel = '', employer = '' } = data;
    return { measure, day, dossierId, unitId, procedureCode, channel, employer };
  };
  const counted = facts.flatMap((fact) => {
    const measure = plainFacts[fact.type];
    return measure === undefined ? [] : [told(measure, fact)];
  });
  // A correction takes the result before it back, whatever came of it since.
  const decided = facts.findLast(({ type }) => /resultReady|resultCorrected/.test(type));
  const result = decided?.type === 'dossier.resultReady' ? decided : undefined;
  if (result) counted.push(told(verdicts[result.data.timeliness ?? ''] ?? 'unknown', result));
  const received = facts.find(({ type }) => type === 'dossier.received');
  if (!received) return counted;
  const happened = new Set(facts.map(({ type }) => pairs[type]));
  for (const measure of Object.values(pairs))
    if (happened.has(measure)) counted.push(told(measure, received));
  const hasEnded = facts.some(({ type }) => /stopped|refusalConfirmed/.test(type));
  if (!result && !hasEnded) counted.push(told(openByJournal, received));
  return counted;
}
