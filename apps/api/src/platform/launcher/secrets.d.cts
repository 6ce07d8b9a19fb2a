export function demoPassword(dataDir: string): string;
