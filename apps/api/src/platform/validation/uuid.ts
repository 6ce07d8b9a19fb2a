export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(value: string): boolean {
  return uuidPattern.test(value);
}

/** The one spelling of an id, as the database gives it: ids are compared as texts everywhere. */
export const smallUuid = (value: unknown): unknown =>
  typeof value === 'string' ? value.toLowerCase() : value;
