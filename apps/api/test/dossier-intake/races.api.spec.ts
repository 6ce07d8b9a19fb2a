import { statusAfter, type DossierAction, type DossierStage } from '@motcua/dossier-domain';
import { actOn, receive, type DossierBody } from '../support/intake';
import { TestApi } from '../support/test-api';

/** `MOTCUA_RACES=1000` makes a drill of it. */
const dossiers = Number(process.env.MOTCUA_RACES ?? 12);
const people = 16;
/** `MOTCUA_EDIT_PAIRS=10000` makes a drill of them. */
const edits = Number(process.env.MOTCUA_EDIT_PAIRS ?? 25);

/** A drill takes its time, and so does a busy machine. */
const patienceMs = 120_000 + dossiers * 1_000 + edits * 200;

/** What may be asked of a dossier that was just received; each rules the others out. */
const conflicting = [
  { as: 'motcua', body: { action: 'transfer' } },
  { as: 'motcua', body: { action: 'requestWithdrawal', reason: 'Công dân đề nghị rút' } },
  {
    as: 'truongbophan',
    body: {
      action: 'requestSupplement',
      reasonCode: 'papersWrong',
      reason: 'Thiếu chữ ký',
      lines: [{ no: 1, fault: 'wrong', howToFix: 'Ký lại' }],
    },
  },
  {
    as: 'truongbophan',
    body: {
      action: 'reappoint',
      reasonCode: 'heavyLoad',
      reason: 'Số lượng hồ sơ tăng',
      newDueAt: '2026-12-10T02:00:00Z',
    },
  },
] as const;

interface HistoryRow {
  readonly sequence: number;
  readonly action: DossierAction | null;
  readonly status: DossierStage;
}

describe('people who act at the same time', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const race = async (dossier: DossierBody) => {
    const requests = Array.from({ length: people }, (_, index) => {
      const { as, body } = conflicting[index % conflicting.length] ?? conflicting[0];
      return actOn(api, as, dossier, body);
    });
    return Promise.all(requests);
  };

  it(
    `give one winner to each of ${dossiers} dossiers, and the others learn who it was`,
    async () => {
      for (let round = 0; round < dossiers; round += 1) {
        const dossier = await receive(api);
        const replies = await race(dossier);
        const won = replies.filter(({ status }) => status === 200);
        const lost = replies.filter(({ status }) => status === 412 || status === 409);
        expect([won.length, lost.length]).toEqual([1, people - 1]);
        for (const { status, body } of lost)
          if (status === 412)
            expect(body).toMatchObject({
              changedBy: expect.stringMatching(/Trần Văn Bình|Phạm Quốc Dũng/) as string,
              changedAt: expect.any(String) as string,
              currentVersion: 2,
              dossierStatus: won[0]?.body.status,
            });
        const history = await api.rows<HistoryRow>(
          `select sequence, data ->> 'action' as action, data ->> 'status' as status from journal
         where subject_type = 'dossier' and subject_id = $1 and data ? 'status' order by sequence`,
          [dossier.id],
        );
        let stage: DossierStage = 'draft';
        for (const { action, status } of history) {
          expect(statusAfter(action ?? 'receive', stage)).toBe(status);
          stage = status;
        }
        expect(history).toHaveLength(2);
        const [row] = await api.rows<{ status: string; version: number }>(
          `select status, version from dossier where id = $1`,
          [dossier.id],
        );
        expect(row).toEqual({ status: stage, version: 2 });
      }
    },
    patienceMs,
  );

  it(
    `overwrite nothing silently in ${edits} pairs of edits`,
    async () => {
      const key = (n: number) => `0193a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
      const opened = await api.request<{ id: string; version: number }>('POST', '/drafts', {
        as: 'motcua',
        body: { id: key(1), content: {} },
      });
      expect([200, 201]).toContain(opened.status);
      let { version } = opened.body;
      const path = `/drafts/${opened.body.id}`;
      for (let pair = 0; pair < edits; pair += 1) {
        const save = (applicantName: string) =>
          api.request<{ version: number; content: object }>('PUT', path, {
            as: 'motcua',
            version,
            body: { content: { applicantName } },
          });
        const replies = await Promise.all([save(`một ${pair}`), save(`hai ${pair}`)]);
        expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
        const winner = replies.findIndex(({ status }) => status === 200);
        const kept = await api.request<{ version: number; content: object }>('GET', path, {
          as: 'motcua',
        });
        expect(kept.body.content).toEqual({
          applicantName: `${winner === 0 ? 'một' : 'hai'} ${pair}`,
        });
        version = kept.body.version;
      }
      const blind = await api.request('PUT', path, { as: 'motcua', body: { content: {} } });
      expect(blind.status).toBe(428);
    },
    patienceMs,
  );
});
