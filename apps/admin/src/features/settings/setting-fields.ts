import type { components } from '@motcua/shared-api-client';

export type SettingRow = components['schemas']['SettingResponse'];
export type SettingKey = SettingRow['key'];
export type BankAccount = Readonly<Record<AccountField, string>>;

export const accountFields = [
  'unitId',
  'bankBin',
  'bankName',
  'accountNo',
  'holder',
  'treasuryAccount',
] as const;

export type AccountField = (typeof accountFields)[number];

/** The lines of a stored list; the server keeps none of another shape. */
export const linesOf = <Line extends object>(
  value: unknown,
  isLine: (each: object) => each is Line,
): readonly Line[] =>
  Array.isArray(value)
    ? value.filter((each: unknown) => typeof each === 'object' && each !== null).filter(isLine)
    : [];

const isAccount = (each: object): each is BankAccount =>
  accountFields.every((name) => typeof Reflect.get(each, name) === 'string');

export const accountsOf = (value: unknown): readonly BankAccount[] => linesOf(value, isAccount);

/** One part of a value and how it is typed; a value without parts has one that is called so. */
export interface SettingField {
  readonly name: string;
  readonly kind: 'number' | 'choice' | 'time' | 'letters' | 'switch' | 'lines';
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly number[];
  /** What is typed counts so many of what is stored. */
  readonly scale?: number;
}

const whole = 'value';
const number = (name: string, min: number, max: number): SettingField => ({
  name,
  kind: 'number',
  min,
  max,
});
const mebibyte = 1024 * 1024;

/** Settings whose value is a list of lines, each with an input of its own. */
type ListedKey = 'fees.bankAccounts' | 'delivery.tariff';

const isListed = (key: SettingKey): key is ListedKey =>
  key === 'fees.bankAccounts' || key === 'delivery.tariff';

/** Every setting besides the lists; the server judges the same bounds. */
export const settingFields: Readonly<
  Record<Exclude<SettingKey, ListedKey>, readonly SettingField[]>
> = {
  'dossier.codeGrammar': [
    { name: 'dateDigits', kind: 'choice', choices: [6, 8] },
    number('serialWidth', 4, 7),
  ],
  'appointment.sameDayCutOff': [{ name: whole, kind: 'time' }],
  'appointment.returnTime': [{ name: whole, kind: 'time' }],
  'supplement.deadlineDays': [number(whole, 1, 365)],
  'deadlines.mostDays': [number(whole, 1, 365)],
  'results.unclaimedDays': [number(whole, 1, 365)],
  roundLimits: [number('supplementRequests', 0, 10), number('reappointments', 0, 10)],
  'dueSoon.minutes': [number(whole, 30, 14_400)],
  'delivery.attempts': [number('maxAttempts', 1, 10), number('workingDaysBetween', 0, 30)],
  'delivery.transitDays': [
    number('collection', 1, 30),
    number('transfer', 1, 30),
    number('delivery', 1, 30),
  ],
  'delivery.courierCashLimit': [number(whole, 100_000, 1_000_000_000)],
  'delivery.numberSeries': [
    { name: 'serviceIndicator', kind: 'letters' },
    { name: 'country', kind: 'letters' },
  ],
  'intake.duplicates': [number('days', 0, 3_650), { name: 'repeatableFields', kind: 'lines' }],
  'documents.textRecognition': [{ name: 'isOn', kind: 'switch' }],
  'documents.uploads': [number('keepHours', 1, 168), number('open', 1, 500)],
  'documents.scans': [number('closeAfterDays', 1, 365), number('keepGivenUpDays', 1, 3_650)],
  'documents.limits': [
    { ...number('maxBytes', 1, 100), scale: mebibyte },
    number('maxPages', 1, 2_000),
  ],
};

/** One person proposes the value, a second one confirms it. */
export const settingsOfTwo: ReadonlySet<SettingKey> = new Set(['fees.bankAccounts']);

export type FieldValue = number | string | boolean | readonly string[] | null;
export type PartValues = Readonly<Record<string, FieldValue>>;

export const fieldsOf = (key: SettingKey): readonly SettingField[] =>
  isListed(key) ? [] : settingFields[key];

/** The parts of a stored value as they are typed. */
export function partsOf(key: SettingKey, value: unknown): PartValues {
  const stored = (typeof value === 'object' ? value : { [whole]: value }) as PartValues | null;
  return Object.fromEntries(
    fieldsOf(key).map(({ name, scale }) => {
      const part = stored?.[name] ?? null;
      return [name, scale && typeof part === 'number' ? Math.round(part / scale) : part];
    }),
  );
}

/** What is sent of what was typed. */
export function valueOf(key: SettingKey, parts: PartValues): unknown {
  const sent = Object.fromEntries(
    fieldsOf(key).map(({ name, scale, kind }) => [name, sentPart(parts[name], kind, scale)]),
  );
  return whole in sent ? sent[whole] : sent;
}

function sentPart(
  part: FieldValue | undefined,
  kind: SettingField['kind'],
  scale: number | undefined,
): FieldValue | undefined {
  if (scale && typeof part === 'number') return part * scale;
  if (kind === 'lines' && Array.isArray(part))
    return (part as readonly string[]).map((line) => line.normalize('NFC').trim()).filter(Boolean);
  return typeof part === 'string' ? part.normalize('NFC').trim() : part;
}

const forms: Readonly<Partial<Record<SettingField['kind'], RegExp>>> = {
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  letters: /^[A-Z]{2}$/,
};

/** The first part that cannot be sent as it is. */
export function unfitField(key: SettingKey, parts: PartValues): SettingField | undefined {
  return fieldsOf(key).find(({ name, kind, min, max }) => {
    const part = parts[name];
    if (part === null || part === undefined) return true;
    if (typeof part === 'number') return part < (min ?? part) || part > (max ?? part);
    return typeof part === 'string' && forms[kind]?.test(part.trim()) === false;
  });
}

export type AccountFault = 'noUnit' | 'bin' | 'account' | 'words' | 'treasury' | 'twice';

/** Why a list of accounts cannot be sent, and which of them. */
export function unfitAccount(
  accounts: readonly BankAccount[],
): { readonly no: number; readonly fault: AccountFault } | undefined {
  for (const [index, account] of accounts.entries()) {
    const fault = faultOf(account, accounts.slice(0, index));
    if (fault) return { no: index + 1, fault };
  }
  return undefined;
}

function faultOf(
  { unitId, bankBin, bankName, accountNo, holder, treasuryAccount }: BankAccount,
  before: readonly BankAccount[],
): AccountFault | undefined {
  if (!unitId) return 'noUnit';
  if (!/^\d{6}$/.test(bankBin)) return 'bin';
  if (!/^[0-9A-Za-z]{1,19}$/.test(accountNo)) return 'account';
  if (!bankName.trim() || !holder.trim()) return 'words';
  if (!/^[0-9A-Za-z.-]{4,40}$/.test(treasuryAccount)) return 'treasury';
  const isTwice = before.some((each) => each.unitId === unitId || each.accountNo === accountNo);
  return isTwice ? 'twice' : undefined;
}
