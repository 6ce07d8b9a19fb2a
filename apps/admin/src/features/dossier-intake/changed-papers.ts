import { tickOf } from '../../ui/checklist-ticks';
import type { ChecklistPaper } from '../../ui/checklist-paper';
import type { IntakeForm } from './intake-form';
import type { SeenPaper } from './intake-values';

export const seenPapersOf = (papers: readonly ChecklistPaper[]): SeenPaper[] =>
  papers.map(({ no, key, shortName, mandatory, originals, copies }) => ({
    no,
    key,
    shortName,
    mandatory: mandatory ?? null,
    originals,
    copies,
  }));

/** What a newer version of the procedure did to a paper that the draft has ticked. */
export interface ChangedPaper {
  shortName: string;
  change: 'added' | 'removed' | 'changed';
}

export interface PapersNow {
  changes: ChangedPaper[];
  /** The draft with each tick under today's number; changed papers have to be looked at again. */
  patch: Pick<IntakeForm, 'ticks' | 'reused' | 'files' | 'seenPapers'>;
}

// By value: the server keeps the members of a draft in an order of its own.
const demands = ({ key, shortName, mandatory, originals, copies }: SeenPaper): string =>
  JSON.stringify([key, shortName, mandatory, originals, copies]);

const lines = (papers: readonly SeenPaper[]): string =>
  JSON.stringify(papers.map((paper) => [paper.no, demands(paper)]));

/** Undefined where the papers are the ones that were ticked. */
export function papersNow(
  form: IntakeForm,
  papers: readonly ChecklistPaper[],
): PapersNow | undefined {
  const { seenPapers, ticks, reused, files } = form;
  if (!seenPapers || ticks.length === 0 || papers.length === 0) return undefined;
  const now = seenPapersOf(papers);
  if (lines(now) === lines(seenPapers)) return undefined;
  const seenBy = new Map(seenPapers.map((paper) => [paper.key, paper]));
  const kept = now.flatMap((paper) => {
    const seen = seenBy.get(paper.key);
    return seen && demands(seen) === demands(paper) ? [{ from: seen.no, to: paper.no }] : [];
  });
  const changes = [
    ...now.flatMap((paper): ChangedPaper[] => {
      const seen = seenBy.get(paper.key);
      if (!seen) return [{ shortName: paper.shortName, change: 'added' }];
      const isSame = demands(seen) === demands(paper);
      return isSame ? [] : [{ shortName: paper.shortName, change: 'changed' }];
    }),
    ...seenPapers
      .filter(({ key }) => !now.some((paper) => paper.key === key))
      .map(({ shortName }): ChangedPaper => ({ shortName, change: 'removed' })),
  ];
  const renumbered = <Line extends { no: number }>(numbered: readonly Line[]): Line[] =>
    kept.flatMap(({ from, to }) =>
      numbered.filter(({ no }) => no === from).map((line) => ({ ...line, no: to })),
    );
  return {
    changes,
    patch: {
      ticks: kept.map(({ from, to }) => ({ ...tickOf(ticks, from), no: to })),
      reused: renumbered(reused),
      files: renumbered(files),
      seenPapers: now,
    },
  };
}
