export interface Holder {
  readonly pid: number;
  readonly identity: string;
  readonly about: string;
}
export function holderOf(folder: string, name: string): Holder | undefined;
export function takeLock(
  folder: string,
  name: string,
  options?: { about?: string; waitMs?: number },
): Promise<{ release: () => void; holder?: undefined } | { release?: undefined; holder: Holder }>;
