export function readFileArgument(args: readonly string[], cwd: string): string;
export function importCatalogue(args: readonly string[]): Promise<void>;
