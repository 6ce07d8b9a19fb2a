export function identityOf(pid: number): string | undefined;
export function isSameProcess(pid: number, identity: string | undefined): boolean;
export function commandLineOf(pid: number): string;
export function childrenOf(parent: number): number[];
export function processesWorkingIn(folder: string): number[];
export function signal(pid: number, name: NodeJS.Signals): void;
export function hasEndedWithin(pid: number, timeoutMs: number): Promise<boolean>;
