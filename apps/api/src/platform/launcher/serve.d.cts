import type { Settings } from './settings.cjs';

export function refuseFullDisk(settings: Settings): void;
export function refuseUsedPort(settings: Settings): Promise<void>;
export function serve(): Promise<void>;
