export const signIns: readonly (readonly [name: string, who: string, english: string])[];
export function greeting(options: {
  url: string;
  dataDir: string;
  clusterFolder?: string;
  logFile: string;
  password?: string;
}): string;
