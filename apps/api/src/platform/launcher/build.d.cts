export interface BuildOptions {
  readonly checkout: string;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
}
export function buildIfNeeded(options: BuildOptions): Promise<void>;
export function isBuilt(checkout: string, fingerprint: string): boolean;
