import { SafeKeepingWork } from '../../src/documents/safe-keeping-work';
import type { ScanWaitingFiles } from '../../src/documents/use-cases/scan-waiting-files';
import type { SweepFiles } from '../../src/documents/use-cases/sweep-files';
import type { SweepUploads } from '../../src/documents/use-cases/sweep-uploads';
import { DueWatch } from '../../src/dossier-clock/reactions/due-watch';
import type { WorkingCalendars } from '../../src/organisation/working-calendars';
import type { Transaction } from '../../src/platform/database/transaction';

const minuteMs = 60_000;

/** Every other test begins with both of them stopped. */
describe('what is done again and again from the start of the product to its end', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is the look for appointments that come near, also after a look that failed', async () => {
    const run = jest.fn().mockResolvedValue(0).mockRejectedValueOnce(new Error('no connection'));
    const watch = new DueWatch({ run } as unknown as Transaction, {} as WorkingCalendars, {
      now: () => new Date('2026-11-19T03:00:00Z'),
    });
    watch['logger'].warn = jest.fn();
    watch.onApplicationBootstrap();
    expect(run).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(minuteMs);
    expect(run.mock.calls.length).toBeGreaterThan(1);
    await watch.onApplicationShutdown();
    run.mockClear();
    await jest.advanceTimersByTimeAsync(60 * minuteMs);
    expect(run).not.toHaveBeenCalled();
  });

  it('is the scan of files that wait, and each hour the sweep of what nobody keeps', async () => {
    const [scan, sweep, sweepUploads] = [jest.fn(), jest.fn(), jest.fn()];
    const work = new SafeKeepingWork(
      { run: sweep } as unknown as SweepFiles,
      { run: sweepUploads } as unknown as SweepUploads,
      { run: scan } as unknown as ScanWaitingFiles,
    );
    work.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(59 * minuteMs);
    expect(scan).toHaveBeenCalledTimes(59);
    expect(sweep).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(minuteMs);
    for (const each of [sweep, sweepUploads]) expect(each).toHaveBeenCalledTimes(1);
    await work.onApplicationShutdown();
    scan.mockClear();
    await jest.advanceTimersByTimeAsync(120 * minuteMs);
    expect(scan).not.toHaveBeenCalled();
    for (const each of [sweep, sweepUploads]) expect(each).toHaveBeenCalledTimes(1);
  });
});
