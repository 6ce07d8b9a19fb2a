export function findBinaryPackage(): { version: string; native: string };
export function copyBinaries(native: string, target: string): void;
export function prepareRuntime(folder: string): { folder: string; version: string };
export function clearOtherRuntimes(folder: string, version: string): void;
