import type { TextValues } from './placeholder-text';
import type { EarlierPrint } from './register-book';
import type { RegisterCorrection, UnreceivedCode } from './register-line';
import type { FormTemplate } from './template';

/** One print of a register without its lines, as plain data that crosses to another thread. */
export interface RegisterSheet {
  readonly template: FormTemplate;
  readonly texts: TextValues;
  readonly fromNo: number;
  readonly toNo: number;
  /** Prints before this one: a page they hold is marked as a copy. */
  readonly earlier: readonly EarlierPrint[];
  /** The closing sheet follows the last line of a closed book. */
  readonly isClosed: boolean;
  readonly corrections: readonly RegisterCorrection[];
  readonly unreceived: readonly UnreceivedCode[];
  /** Codes beyond those, which the closing sheet counts. */
  readonly moreUnreceived: number;
  /** Lies across every sheet of what is no print. */
  readonly mark?: string;
}
