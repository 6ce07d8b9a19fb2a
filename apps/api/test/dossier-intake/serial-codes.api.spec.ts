import { isDossierCode } from '@motcua/shared-identifiers';
import { anIntake, type DossierBody } from '../support/intake';
import { TestApi } from '../support/test-api';
import { CLOCK } from '../../src/platform/config/clock';

const atOnce = 64;
const lost = 'mất điện giữa chừng';

/** The last seconds of a year in the office, and the first of the next. */
const lastSecond = Date.parse('2026-12-31T23:59:59+07:00');

describe('dossier codes', () => {
  let api: TestApi;
  let calls = 0;

  beforeAll(async () => {
    api = await TestApi.start();
    // Every look at the clock is a tenth of a second later: midnight falls among the receptions.
    const clock = api.application.get<{ now: () => Date }>(CLOCK, { strict: false });
    clock.now = () => new Date(lastSecond + (calls += 1) * 10);
    await api.signIn('motcua');
    await api.rows(`create function lose_dossier() returns trigger language plpgsql as
      $$ begin if new.note = '${lost}' then raise exception 'lost'; end if; return new; end $$`);
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
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 500]));
    expect(received).toHaveLength(bodies.filter((_, index) => index % 3 !== 0).length);
    const codes = received.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every(isDossierCode)).toBe(true);
    const days = new Set(codes.map((code) => code.split('-')[1]));
    expect([...days].sort()).toEqual(['261231', '270101']);
    for (const day of days) {
      const serials = codes
        .filter((code) => code.includes(`-${day}-`))
        .map((code) => Number(code.slice(-4)))
        .sort((a, b) => a - b);
      expect(serials[0]).toBe(1);
    }
  });
});
