import {
  paperKinds,
  type ComponentRequirement,
  type ComponentTick,
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
  if (state !== 'present') return { ...tick, state, kind: null, copies: 0, sheets: 0 };
  const asked = originals > 0 ? originals : copies;
  return {
    ...tick,
    state,
    kind: tick.kind ?? (originals > 0 ? 'original' : 'certifiedCopy'),
    copies: tick.copies || Math.max(asked, 1),
    sheets: tick.sheets || 1,
  };
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
  if (kind) return { ...present, kind };
  if (code === 'Equal' || code === 'NumpadAdd')
    return tick.state === 'present' ? { ...tick, sheets: tick.sheets + 1 } : present;
  if (code === 'Minus' || code === 'NumpadSubtract')
    return { ...tick, sheets: Math.max(tick.sheets - 1, 0) };
  return undefined;
}
