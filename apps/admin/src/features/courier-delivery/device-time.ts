import { officeClock } from '../../ui/office-clock';

/** When it happened; a telephone whose clock is ahead would otherwise be refused at every door. */
export const deviceNow = (): string => officeClock.now().toISOString();
