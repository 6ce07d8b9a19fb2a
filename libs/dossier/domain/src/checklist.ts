/** One paper that a procedure version asks for. */
export interface ComponentRequirement {
  readonly no: number;
  /** Stays the same from version to version. */
  readonly key: string;
  readonly shortName: string;
  /** `null`: the source does not say. Such a paper warns until somebody curates the procedure. */
  readonly mandatory: boolean | null;
  /** Needed only in some cases, so the counter may mark it as not applicable. */
  readonly conditional: boolean;
  /** Papers of one group stand for one another: one of them is mandatory, none by itself. */
  readonly oneOf?: string | null;
  readonly originals: number;
  readonly copies: number;
}

export const tickStates = ['present', 'missing', 'wrong', 'notApplicable', 'unmarked'] as const;

export type TickState = (typeof tickStates)[number];

export const paperKinds = ['original', 'certifiedCopy', 'comparedCopy', 'electronic'] as const;

export type PaperKind = (typeof paperKinds)[number];

/** What the counter found for one paper. */
export interface ComponentTick {
  readonly no: number;
  readonly state: TickState;
  readonly kind: PaperKind | null;
  readonly copies: number;
  /** Handed in beside the originals that `copies` counts; nothing beside a copy or a file. */
  readonly certifiedCopies?: number;
  readonly sheets: number;
  readonly note: string;
}

export const checklistFaultCodes = [
  'unknownPaper',
  'tickedTwice',
  'kindMissing',
  'nothingHandedIn',
  'copiesWithoutOriginal',
  'mandatoryNotApplicable',
] as const;

export type ChecklistFaultCode = (typeof checklistFaultCodes)[number];

export interface ChecklistFault {
  readonly no: number;
  readonly code: ChecklistFaultCode;
}

/** A paper still to be brought, and what was found of it. */
export interface PaperToBring {
  readonly no: number;
  readonly key: string;
  readonly shortName: string;
  readonly state: Exclude<TickState, 'present' | 'notApplicable'>;
}

/** Papers of which one would do; none of them is here. */
export interface MissingGroup {
  readonly key: string;
  readonly papers: readonly Pick<ComponentRequirement, 'no' | 'key' | 'shortName'>[];
}

export interface Completeness {
  /** Nothing stands in the way of reception: no mandatory paper is missing and no tick is at fault. */
  readonly complete: boolean;
  readonly missing: readonly PaperToBring[];
  readonly missingGroups: readonly MissingGroup[];
  readonly warnings: readonly PaperToBring[];
  readonly faults: readonly ChecklistFault[];
}

/** Compares the ticks with what the procedure asks for; a paper without a tick counts as unmarked. */
export function checkCompleteness(
  requirements: readonly ComponentRequirement[],
  ticks: readonly ComponentTick[],
): Completeness {
  const lacking = requirements.flatMap((requirement) => {
    const state = ticks.find((tick) => tick.no === requirement.no)?.state ?? 'unmarked';
    return isLacking(state) ? [{ requirement, state }] : [];
  });
  const papersWhere = (mandatory: boolean | null): PaperToBring[] =>
    lacking
      .filter(({ requirement }) => requirement.mandatory === mandatory)
      .map(({ requirement: { no, key, shortName }, state }) => ({ no, key, shortName, state }));
  const missing = papersWhere(true);
  const isPresent = ({ no }: ComponentRequirement): boolean =>
    ticks.some((tick) => tick.no === no && tick.state === 'present');
  const missingGroups = groupsWithout(requirements, isPresent).map((group) => ({
    key: group.key,
    papers: group.papers.map(({ no, key, shortName }) => ({ no, key, shortName })),
  }));
  const faults = ticks.flatMap((tick, index) => faultsOf(tick, requirements, ticks, index));
  return {
    complete: missing.length === 0 && missingGroups.length === 0 && faults.length === 0,
    missing,
    missingGroups,
    warnings: papersWhere(null),
    faults,
  };
}

/** The groups of which no paper is here, each with all its papers. */
export function groupsWithout<Paper extends Pick<ComponentRequirement, 'oneOf'>>(
  papers: readonly Paper[],
  isHere: (paper: Paper) => boolean,
): { readonly key: string; readonly papers: readonly Paper[] }[] {
  const keys = new Set(papers.flatMap(({ oneOf }) => (oneOf ? [oneOf] : [])));
  return [...keys]
    .map((key) => ({ key, papers: papers.filter(({ oneOf }) => oneOf === key) }))
    .filter((group) => !group.papers.some(isHere));
}

function isLacking(state: TickState): state is PaperToBring['state'] {
  return state !== 'present' && state !== 'notApplicable';
}

/** Copies are certified of an original that was brought, and of nothing else. */
export function isCopiedWithoutOriginal({
  state,
  kind,
  certifiedCopies = 0,
}: Pick<ComponentTick, 'state' | 'kind' | 'certifiedCopies'>): boolean {
  return certifiedCopies > 0 && (state !== 'present' || kind !== 'original');
}

function faultsOf(
  tick: ComponentTick,
  requirements: readonly ComponentRequirement[],
  ticks: readonly ComponentTick[],
  index: number,
): ChecklistFault[] {
  const { no, state, kind } = tick;
  const requirement = requirements.find((asked) => asked.no === no);
  if (requirement === undefined) return [{ no, code: 'unknownPaper' }];
  const codes: ChecklistFaultCode[] = [];
  if (ticks.findIndex((other) => other.no === no) !== index) codes.push('tickedTwice');
  if (state === 'present' && kind === null) codes.push('kindMissing');
  if (state === 'present' && kind !== null && kind !== 'electronic' && tick.copies < 1) {
    codes.push('nothingHandedIn');
  }
  if (isCopiedWithoutOriginal(tick)) {
    codes.push('copiesWithoutOriginal');
  }
  if (state === 'notApplicable' && requirement.mandatory === true && !requirement.conditional) {
    codes.push('mandatoryNotApplicable');
  }
  return codes.map((code) => ({ no, code }));
}
