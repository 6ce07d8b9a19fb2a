import { systemClock } from '@motcua/shared-time';

/** When it happened by the telephone's own clock; the server adds its own time. */
export const deviceNow = (): string => systemClock.now().toISOString();
