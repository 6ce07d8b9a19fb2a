import { groupsWithout, type ComponentTick } from '@motcua/dossier-domain';
import type { ChecklistPaper } from '../../ui/checklist-paper';

export type IntakeAct = 'receive' | 'requestSupplement' | 'handOver';

interface ActFacts {
  papers: readonly ChecklistPaper[];
  ticks: readonly ComponentTick[];
  /** False where the Post was not given this procedure here. */
  isGateOpen: boolean;
  mayRequestSupplement: boolean;
}

/** What F9 does now: a paper found missing or wrong turns reception into a supplement request. */
export function mainActOf({
  papers,
  ticks,
  isGateOpen,
  mayRequestSupplement,
}: ActFacts): IntakeAct {
  if (!isGateOpen) return 'handOver';
  const stateOf = ({ no }: ChecklistPaper) => ticks.find((tick) => tick.no === no)?.state;
  const isAtFault = (paper: ChecklistPaper) =>
    stateOf(paper) === 'missing' || stateOf(paper) === 'wrong';
  const isLacking =
    papers.some((paper) => paper.mandatory === true && isAtFault(paper)) ||
    groupsWithout(papers, (paper) => stateOf(paper) === 'present').some((group) =>
      group.papers.some(isAtFault),
    );
  return isLacking && mayRequestSupplement ? 'requestSupplement' : 'receive';
}

/** Papers that the citizen still has to bring; none named means all of them. */
export function stillToBring(
  papers: readonly ChecklistPaper[],
  ticks: readonly ComponentTick[],
): number[] {
  const isHere = (no: number) => {
    const state = ticks.find((tick) => tick.no === no)?.state;
    return state === 'present' || state === 'notApplicable';
  };
  const missing = papers.filter(({ no }) => !isHere(no)).map(({ no }) => no);
  return missing.length < papers.length ? missing : [];
}
