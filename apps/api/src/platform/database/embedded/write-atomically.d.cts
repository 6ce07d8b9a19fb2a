export function syncFolder(folder: string): void;
export function writeAtomically(file: string, text: string, mode: number): void;
