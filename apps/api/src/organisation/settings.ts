import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../platform/database/sql';

export interface UnitBankAccount {
  readonly unitId: string;
  readonly bankBin: string;
  readonly bankName: string;
  readonly accountNo: string;
  readonly holder: string;
  /** Account of the treasury to which the unit hands in what it collects. */
  readonly treasuryAccount: string;
}

/** What the Post asks, by Circular 22/2017 or by what a province has agreed with it. */
export interface TariffStep {
  /** Decision 45/2016, Art. 5: papers to the agency, the result home, or both. */
  readonly service: (typeof carriageServices)[number];
  readonly scope: (typeof carriageScopes)[number];
  /** Grams, the heaviest the price holds for. */
  readonly weightTo: number;
  readonly amountVnd: number;
}

export const carriageServices = ['send', 'return', 'both'] as const;

/** Within the province of the agency, or to any other one. */
export const carriageScopes = ['province', 'country'] as const;

/** Every dated rule a province may set, with the shape of its value. */
export interface SettingValues {
  readonly 'dossier.codeGrammar': { readonly dateDigits: 6 | 8; readonly serialWidth: number };
  /** Times of day `HH:MM`. */
  readonly 'appointment.sameDayCutOff': string;
  readonly 'appointment.returnTime': string;
  /** Calendar days. */
  readonly 'supplement.deadlineDays': number;
  /** Calendar days from today on, the latest day until when something can be asked for. */
  readonly 'deadlines.mostDays': number;
  /** Calendar days a result lies on its shelf before it is asked after. */
  readonly 'results.unclaimedDays': number;
  readonly roundLimits: { readonly supplementRequests: number; readonly reappointments: number };
  /** Working minutes. */
  readonly 'dueSoon.minutes': number;
  readonly 'delivery.attempts': {
    readonly maxAttempts: number;
    readonly workingDaysBetween: number;
  };
  /** Working days after the Post took it over, per kind of consignment. */
  readonly 'delivery.transitDays': {
    readonly collection: number;
    readonly transfer: number;
    readonly delivery: number;
  };
  /** Whole đồng one courier may carry before the dispatcher is warned. */
  readonly 'delivery.courierCashLimit': number;
  readonly 'delivery.numberSeries': { readonly serviceIndicator: string; readonly country: string };
  /** Empty until somebody has entered what the Post asks: no amount is assumed. */
  readonly 'delivery.tariff': readonly TariffStep[];
  /** Calendar days back, and fields in which one person has many matters of one procedure. */
  readonly 'intake.duplicates': {
    readonly days: number;
    readonly repeatableFields: readonly string[];
  };
  /** Whether the letters of filed scans are read in the background. */
  readonly 'documents.textRecognition': { readonly isOn: boolean };
  /** Where the transfers of each unit arrive, and where it hands in what it collects. */
  readonly 'fees.bankAccounts': readonly UnitBankAccount[];
  /** Hours an upload that was cut waits to be continued, and how many one person may have open. */
  readonly 'documents.uploads': { readonly keepHours: number; readonly open: number };
  /** Days after which a batch that is all filed closes, and a closed one gives up what is left. */
  readonly 'documents.scans': { readonly closeAfterDays: number; readonly keepGivenUpDays: number };
  readonly 'documents.limits': { readonly maxBytes: number; readonly maxPages: number };
}

export type SettingKey = keyof SettingValues;

/** Reads the rule in force on a day; a key without a row is a fault of the deployment. */
async function value<Key extends SettingKey>(
  sql: Sql,
  key: Key,
  day: LocalDate,
): Promise<SettingValues[Key]> {
  const [row] = await sql.query<{ value: SettingValues[Key] }>(
    `select value from setting where key = $1 and valid_from <= $2 order by valid_from desc limit 1`,
    [key, day],
  );
  if (!row) throw new Error(`No value of the setting ${key} is in force on ${day}.`);
  return row.value;
}

export const Settings = { value } as const;
