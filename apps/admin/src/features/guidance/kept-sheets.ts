import type { Guidance } from './get-guidance';

const prefix = 'motcua.sheet.';
/** About a megabyte and a half; what is typed into drafts must always find room beside it. */
const mostKept = 200;

interface SheetQuestion {
  code: string;
  caseNo: number | undefined;
  unitId: string;
}

const keyOf = ({ code, caseNo, unitId }: SheetQuestion): string =>
  `${prefix}${unitId}.${code}.${caseNo ?? ''}`;

interface KeptSheet extends Guidance {
  /** Whether the Post may receive it here; unknown until somebody of the Post asked. */
  isGateOpen?: boolean;
}

/** The answer stays on this PC for hours without a line; it holds nothing about anybody. */
export function keepSheet(question: SheetQuestion, guidance: Guidance): void {
  keep(question, { isGateOpen: keptSheet(question)?.isGateOpen, ...guidance });
}

/** Beside the sheet, which says of a closed gate where else to go. */
export function keepGate(question: SheetQuestion, isGateOpen: boolean): void {
  const sheet = keptSheet(question);
  if (sheet) keep(question, { ...sheet, isGateOpen });
}

function keep(question: SheetQuestion, sheet: KeptSheet): void {
  try {
    localStorage.setItem(keyOf(question), JSON.stringify(sheet));
    dropOldest();
  } catch {
    // A full or forbidden store costs only the copy.
  }
}

/** What was answered last, on whatever day that was: `reckonedAt` says when. */
export function keptSheet(question: SheetQuestion): KeptSheet | undefined {
  const kept = localStorage.getItem(keyOf(question));
  return kept ? parsed(kept) : undefined;
}

function parsed(text: string): KeptSheet | undefined {
  try {
    return JSON.parse(text) as KeptSheet;
  } catch {
    // A write cut short by a power failure.
    return undefined;
  }
}

function dropOldest(): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  if (keys.length <= mostKept) return;
  const age = (key: string): string => parsed(localStorage.getItem(key) ?? '')?.reckonedAt ?? '';
  const [oldest] = keys.toSorted((one, other) => (age(one) < age(other) ? -1 : 1));
  if (oldest) localStorage.removeItem(oldest);
}
