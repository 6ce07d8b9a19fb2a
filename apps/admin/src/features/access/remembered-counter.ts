const storageKey = 'motcua.counter';

/** The counter this PC stands at, so that receipts name the right one without asking. */
export const rememberedCounter = (): string | null => localStorage.getItem(storageKey);

export const rememberCounter = (id: string): void => localStorage.setItem(storageKey, id);
