import { fieldMessages } from './field-messages';
import type { Language } from './language';

/** Why a field was refused; screens translate the code, integrators branch on it. */
export type FieldErrorCode = keyof typeof fieldMessages;

export const fieldErrorCodes = Object.keys(fieldMessages) as readonly FieldErrorCode[];

/** Values for the places in a message, such as `max` in «Không quá {max} ký tự.». */
export type FieldMessageParams = Readonly<Record<string, string | number>>;

export interface FieldError {
  /** JSON pointer into the request body as a URI fragment, such as `#/applicant/phone`. */
  readonly pointer: string;
  readonly code: FieldErrorCode;
  readonly detail: string;
}

/** One sentence for the person who filled the field. A place without a value shows «…». */
export function fieldMessage(
  code: FieldErrorCode,
  language: Language,
  params: FieldMessageParams = {},
): string {
  return fieldMessages[code][language].replace(/\{(\w+)\}/g, (_place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : '…',
  );
}

export function fieldError(
  path: readonly (string | number)[],
  code: FieldErrorCode,
  language: Language,
  params: FieldMessageParams = {},
): FieldError {
  return { pointer: jsonPointer(path), code, detail: fieldMessage(code, language, params) };
}

/** The path as a URI-fragment JSON pointer (RFC 6901, section 6); `#` for the whole body. */
export function jsonPointer(path: readonly (string | number)[]): string {
  const tokens = path.map((token) =>
    encodeURIComponent(wellFormed(String(token)).replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  return ['#', ...tokens].join('/');
}

export function isFieldErrorCode(value: unknown): value is FieldErrorCode {
  return typeof value === 'string' && Object.hasOwn(fieldMessages, value);
}

/** Lone surrogates replaced, because no URI can carry them. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
