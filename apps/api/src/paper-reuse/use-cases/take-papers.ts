import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import { refuseRepeated } from '../../dossier-reach/repeated-file';
import { ReusedDocumentRepository } from '../data/reused-document.repository';
import {
  type PaperOwner,
  type ReusablePaper,
  reusablePapers,
} from '../queries/reusable-papers.query';

/** A tick whose paper is taken from what is kept already. */
export interface TakenPaper {
  readonly no: number;
  readonly state: string;
  readonly reuse?: { readonly dossierId: string; readonly documentNo: number };
}

/** The dossier into which papers are taken, in the transaction that opens it. */
export interface TakingDossier {
  readonly id: string;
  readonly unitId: string;
  readonly owner: PaperOwner;
  /** The papers of its case that can be reused at all. */
  readonly reusable: readonly { readonly no: number; readonly key: string }[];
}

type FieldPath = readonly (string | number)[];

/** What taking spares: the citizen's paper, which the reports count, or only the desk's scan. */
interface Taking {
  readonly type: 'dossier.paperReused' | 'dossier.scanSpared';
  /** Where the request names the paper of a tick, for its refusal. */
  readonly pathOf: (index: number) => FieldPath;
}

const notHandedIn: Taking = {
  type: 'dossier.paperReused',
  pathOf: (index) => ['components', index, 'reuse'],
};

/** The paper lies on the desk and need not be scanned once more. */
export const notScanned: Taking = {
  type: 'dossier.scanSpared',
  pathOf: () => ['documentNo'],
};

/**
 * Refers each chosen paper to the file that lies in the store, and journals where it came from;
 * answers the numbers of the documents that came in.
 */
export async function takePapers(
  { sql, journal, at }: TransactionScope,
  dossier: TakingDossier,
  ticks: readonly TakenPaper[],
  actor: Actor,
  { type, pathOf }: Taking = notHandedIn,
): Promise<number[]> {
  if (!ticks.some(({ reuse }) => reuse)) return [];
  const offered = await reusablePapers(
    sql,
    {
      owner: dossier.owner,
      asked: dossier.reusable,
      on: officeDay(at),
      dossierId: dossier.id,
    },
    actor,
  );
  const documents = new ReusedDocumentRepository(sql);
  const numbers: number[] = [];
  for (const [index, tick] of ticks.entries()) {
    if (!tick.reuse) continue;
    const place = { dossierId: dossier.id, componentNo: tick.no };
    refuseRepeated(await documents.heldAs(place, tick.reuse));
    const paper = chosen({ ...tick, reuse: tick.reuse }, offered, pathOf(index));
    const taken = await documents.insert({
      ...place,
      sourceDossierId: paper.dossierId,
      sourceNo: paper.documentNo,
      takenBy: actor.id,
      takenAt: at,
      facts: paper.origin === 'result' ? paper : undefined,
    });
    if (!taken) throw refusedField(pathOf(index), 'unknownReference');
    numbers.push(taken.no);
    journal.append({
      subjectType: 'dossier',
      subjectId: dossier.id,
      type,
      unitId: dossier.unitId,
      data: {
        no: taken.no,
        componentNo: tick.no,
        origin: paper.origin,
        sourceDossierId: paper.dossierId,
        sourceNo: paper.documentNo,
        sha256: taken.sha256,
      },
    });
  }
  return numbers;
}

function chosen(
  { no, state, reuse }: TakenPaper & Required<Pick<TakenPaper, 'reuse'>>,
  offered: readonly ReusablePaper[],
  path: FieldPath,
): ReusablePaper {
  if (state !== 'present') throw refusedField(path, 'notAllowedHere');
  const paper = offered.find(
    ({ componentNo, dossierId, documentNo }) =>
      componentNo === no && dossierId === reuse.dossierId && documentNo === reuse.documentNo,
  );
  if (!paper) throw refusedField(path, 'unknownReference');
  if (paper.isExpired) throw refusedField(path, 'dateInPast');
  return paper;
}
