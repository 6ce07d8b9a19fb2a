export function fingerprintOf(checkout: string): string;
