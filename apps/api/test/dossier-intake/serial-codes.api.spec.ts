import { isDossierCode } from '@motcua/shared-identifiers';
import { anIntake, type DossierBody } from '../support/intake';
import { TestApi } from '../support/test-api';
import { CLOCK } from '../../src/platform/config/clock';

const atOnce = 64;
const lost = 'mất điện giữa chừng';

const beforeMidnight = Date.parse('2026-12-31T23:59:58+07:00');
const afterMidnight = Date.parse('2027-01-01T00:00:02+07:00');

describe('dossier codes', () => {
  let api: TestApi;
  let calls = 0;

  beforeAll(async () => {
    api = await TestApi.start();
    // The clock swings over midnight, so that both years are numbered at the same time.
    const clock = api.application.get<{ now: () => Date }>(CLOCK, { strict: false });
    clock.now = () => new Date((calls += 1) % 2 === 0 ? beforeMidnight : afterMidnight);
    await api.signIn('motcua');
    await api.rows(`create function lose_dossier() returns trigger language plpgsql as
      $$ begin if new.note = '${lost}' then raise unique_violation using message = 'lost'; end if; return new; end $$`);
    await api.rows(`create trigger lose_dossier after insert on dossier
      for each row execute function lose_dossier()`);
  });

  afterAll(() => api.stop());

  it('are never given twice by 64 counters at once, over midnight, the year and rollbacks', async () => {
    const bodies = await Promise.all(
      Array.from({ length: atOnce * 2 }, (_, index) =>
        anIntake(api, {
          // Every third one fails after its number was taken, and rolls back.
          ...(index % 3 === 0 ? { note: lost } : {}),
        }),
      ),
    );
    const replies = await Promise.all(
      bodies.map((body) => api.request<DossierBody>('POST', '/dossiers', { as: 'motcua', body })),
    );
    const received = replies.filter(({ status }) => status === 201).map(({ body }) => body);
    // A machine too slow for so many at once answers «later», which rolls back as well.
    const rolledBack = replies.filter(({ status }) => [409, 503].includes(status));
    expect(received.length + rolledBack.length).toBe(bodies.length);
    expect(rolledBack.length).toBeGreaterThanOrEqual(bodies.length / 3);
    const codes = received.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every(isDossierCode)).toBe(true);
    const days = new Set(codes.map((code) => code.split('-')[1]));
    expect([...days].sort()).toEqual(['261231', '270101']);
    for (const day of days) {
      const serials = codes
        .filter((code) => code.includes(`-${day}-`))
        .map((code) => Number(code.slice(-4)));
      // A number that was rolled back is taken by the next one: none is left out here.
      expect(serials.sort((a, b) => a - b)).toEqual(serials.map((_, index) => index + 1));
    }
  });
});
