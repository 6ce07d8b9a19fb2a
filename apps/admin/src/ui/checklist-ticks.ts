import {
  paperKinds,
  type ComponentRequirement,
  type ComponentTick,
  type PaperKind,
  type TickState,
} from '@motcua/dossier-domain';

/** The tick of a paper; one that nobody looked at is unmarked. */
export function tickOf(ticks: readonly ComponentTick[], no: number): ComponentTick {
  const blank = { no, state: 'unmarked', kind: null, copies: 0, sheets: 0, note: '' } as const;
  return ticks.find((tick) => tick.no === no) ?? blank;
}

/** Marking a paper present proposes the kind and number that the procedure asks for. */
export function tickWithState(
  tick: ComponentTick,
  state: TickState,
  { originals, copies }: ComponentRequirement,
): ComponentTick {
  if (state !== 'present')
    return { ...tick, state, kind: null, copies: 0, certifiedCopies: 0, sheets: 0 };
  // A file that came with the dossier has neither copies nor sheets.
  if (tick.kind === 'electronic') return { ...tick, state };
  const asked = originals > 0 ? originals : copies;
  const isUnmarked = tick.state !== 'present';
  return {
    ...tick,
    state,
    kind: tick.kind ?? (originals > 0 ? 'original' : 'certifiedCopy'),
    copies: tick.copies || Math.max(asked, 1),
    certifiedCopies: isUnmarked && originals > 0 ? copies : tick.certifiedCopies,
    sheets: tick.sheets || 1,
  };
}

/** Another kind of a paper that is here; certified copies lie only beside an original. */
export function tickWithKind(tick: ComponentTick, kind: PaperKind | null): ComponentTick {
  const certifiedCopies = kind === 'original' ? tick.certifiedCopies : 0;
  const isOnPaper = kind !== null && kind !== 'electronic' && tick.state === 'present';
  return { ...tick, kind, certifiedCopies, copies: tick.copies || (isOnPaper ? 1 : 0) };
}

const mostCopies = 99;

/** How many copies the line speaks of: beside an original the certified ones, else the paper itself. */
export function copiesOf({ kind, copies, certifiedCopies = 0 }: ComponentTick): number {
  return kind === 'original' ? certifiedCopies : copies;
}

/** One copy more or fewer; of a paper that is a copy itself one always stays, a file has none. */
export function tickWithCopies(tick: ComponentTick, by: 1 | -1): ComponentTick {
  if (tick.state !== 'present' || tick.kind === 'electronic') return tick;
  const isOriginal = tick.kind === 'original';
  const count = Math.min(Math.max(copiesOf(tick) + by, isOriginal ? 0 : 1), mostCopies);
  return isOriginal ? { ...tick, certifiedCopies: count } : { ...tick, copies: count };
}

const states: Readonly<Record<string, TickState>> = {
  Space: 'present',
  KeyN: 'notApplicable',
  KeyT: 'missing',
  KeyS: 'wrong',
};

/** What a key pressed on a paper's line makes of its tick; undefined for a key without meaning. */
export function tickAfterKey(
  code: string,
  tick: ComponentTick,
  paper: ComponentRequirement,
): ComponentTick | undefined {
  const state = states[code];
  if (state) return tickWithState(tick, state, paper);
  const digit = /^Digit([1-4])$/.exec(code)?.[1];
  const kind = digit && paperKinds[Number(digit) - 1];
  const present = tickWithState(tick, 'present', paper);
  if (kind) return tickWithKind(present, kind);
  if (code === 'KeyC') return tickWithCopies(present, 1);
  if (code === 'KeyX') return tickWithCopies(tick, -1);
  if (code === 'Equal' || code === 'NumpadAdd')
    return tick.state === 'present' ? { ...tick, sheets: tick.sheets + 1 } : present;
  if (code === 'Minus' || code === 'NumpadSubtract')
    return { ...tick, sheets: Math.max(tick.sheets - 1, 0) };
  return undefined;
}
