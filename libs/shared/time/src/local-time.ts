declare const localTimeBrand: unique symbol;

/** A time of day `HH:MM` on a 24-hour clock, without a day and without a zone. */
export type LocalTime = string & { readonly [localTimeBrand]: true };

/** The text is not a time of day from `00:00` to `23:59`. */
export class InvalidLocalTime extends Error {
  constructor(readonly text: string) {
    super(`Not a time of day HH:MM: ${text}`);
    this.name = 'InvalidLocalTime';
  }
}

const pattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Reads `HH:MM` strictly; throws `InvalidLocalTime` for anything else. */
export function localTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new InvalidLocalTime(String(text));
  return text;
}

export function isLocalTime(value: unknown): value is LocalTime {
  return typeof value === 'string' && pattern.test(value);
}

/** Minutes since midnight. */
export function minuteOfDay(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time of day `minute` minutes after midnight. */
export function timeOfMinute(minute: number): LocalTime {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return localTime(`${hours}:${String(minute % 60).padStart(2, '0')}`);
}
