export function inPlainWords(error: unknown): { sentence: string; details: string };
export function report(error: unknown): void;
