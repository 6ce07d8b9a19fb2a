import { isDossierCode } from '@motcua/shared-identifiers';
import { anIntake, type DossierBody, somebodyNew } from '../support/intake';
import { TestApi } from '../support/test-api';
import { CLOCK } from '../../src/platform/config/clock';

/** `MOTCUA_CODES=10000` makes a drill of it. */
const receptions = Number(process.env.MOTCUA_CODES || 128);
const counters = 64;
/** A drill takes its time, and so does a busy machine. */
const patienceMs = 60_000 + receptions * 250;

const lost = 'mất điện giữa chừng';

const beforeMidnight = Date.parse('2026-12-31T23:59:58+07:00');
const afterMidnight = Date.parse('2027-01-01T00:00:02+07:00');

describe('dossier codes', () => {
  let api: TestApi;
  let complete: { applicant: object };
  let calls = 0;

  beforeAll(async () => {
    api = await TestApi.start();
    // The clock swings over midnight, so that both years are numbered at the same time.
    const clock = api.application.get<{ now: () => Date }>(CLOCK, { strict: false });
    clock.now = () => new Date((calls += 1) % 2 === 0 ? beforeMidnight : afterMidnight);
    await api.signIn('motcua');
    complete = (await anIntake(api)) as typeof complete;
    await api.rows(`create function lose_dossier() returns trigger language plpgsql as
      $$ begin if new.note = '${lost}' then raise unique_violation using message = 'lost'; end if; return new; end $$`);
    await api.rows(`create trigger lose_dossier after insert on dossier
      for each row execute function lose_dossier()`);
  });

  afterAll(() => api.stop());

  /** Every third one fails after its number was taken, and rolls back. */
  const isLost = (no: number): boolean => no % 3 === 0;

  /**
   * A machine too slow for so many at once answers «later», which rolls back as well: the clerk
   * presses again until there is an answer.
   */
  async function receiveNth(no: number) {
    const applicant = { ...complete.applicant, personalId: somebodyNew() };
    const body = { ...complete, applicant, ...(isLost(no) ? { note: lost } : {}) };
    for (;;) {
      const reply = await api.request<DossierBody>('POST', '/dossiers', { as: 'motcua', body });
      if (reply.status !== 503) return { no, ...reply };
    }
  }

  async function receiveAll() {
    const replies: Awaited<ReturnType<typeof receiveNth>>[] = [];
    let next = 0;
    const counter = async (): Promise<void> => {
      for (let no = next++; no < receptions; no = next++) replies.push(await receiveNth(no));
    };
    await Promise.all(Array.from({ length: counters }, counter));
    return replies;
  }

  it(
    `are never given twice in ${receptions} receptions of ${counters} counters at once, over midnight, the year and rollbacks`,
    async () => {
      const replies = await receiveAll();
      const received = replies.filter(({ status }) => status === 201).map(({ body }) => body);
      // Whoever planned no rollback has a dossier, and nobody else has.
      expect(replies).toHaveLength(receptions);
      const unlike = replies.filter(({ no, status }) => status !== (isLost(no) ? 409 : 201));
      expect(unlike.map(({ no, status, text }) => ({ no, status, text }))).toEqual([]);
      const codes = received.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.every(isDossierCode)).toBe(true);
      const days = new Set(codes.map((code) => code.split('-')[1]));
      expect([...days].sort()).toEqual(['261231', '270101']);
      for (const day of days) {
        const serials = codes
          .filter((code) => code.includes(`-${day}-`))
          .map((code) => Number(code.split('-').at(-1)));
        // A number that was rolled back is taken by the next one: none is left out here.
        expect(serials.sort((a, b) => a - b)).toEqual(serials.map((_, index) => index + 1));
      }
    },
    patienceMs,
  );
});
