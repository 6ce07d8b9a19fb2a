import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { Custody } from '../../src/custody/custody';
import type { CustodySubject, PaperHolder } from '../../src/custody/paper-holder';
import { systemAct } from '../../src/platform/http/act';
import { Transaction } from '../../src/platform/database/transaction';
import { receive } from '../support/intake';
import { TestApi } from '../support/test-api';

interface CustodyBody {
  readonly state: string;
  readonly holder: { readonly kind: string; readonly name: string | null } | null;
  readonly receiver: { readonly kind: string } | null;
  readonly steps: readonly { readonly confirmedAt: string | null }[];
}

const by = '0193a000-0000-7000-8003-000000000003';
const holders: readonly PaperHolder[] = [
  { kind: 'citizen', name: 'Cil Múp K’Tuyn' },
  ...[1, 2, 3].map((no) => ({
    kind: 'staff' as const,
    id: `0193a000-0000-7000-8003-00000000000${no}`,
    name: `staff ${no}`,
    unitId: '0193a000-0000-7000-8001-000000000004',
  })),
  { kind: 'unit', id: '0193a000-0000-7000-8001-000000000005', name: 'P. Lâm Viên' },
];

type Step =
  { readonly act: 'give' | 'handTo'; readonly to: number } | { readonly act: 'confirm' | 'lose' };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('give' as const), to: fc.nat(4) }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('handTo' as const), to: fc.nat(4) }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('confirm' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('lose' as const) }) },
);

describe('the chain of custody', () => {
  let api: TestApi;
  let transaction: Transaction;

  beforeAll(async () => {
    api = await TestApi.start();
    transaction = api.application.get(Transaction, { strict: false });
  });

  afterAll(() => api.stop());

  const within = <Result>(work: (custody: Custody) => Promise<Result>): Promise<Result> =>
    transaction.run(systemAct, (scope) => work(new Custody(scope)));

  const take = (custody: Custody, subject: CustodySubject, step: Step): Promise<void> => {
    const to = 'to' in step ? holders[step.to] : undefined;
    if (step.act === 'confirm') return custody.confirm(subject, by);
    if (step.act === 'lose' || !to) return custody.lose(subject, by);
    const giving = { givenBy: by, evidence: step.act };
    return step.act === 'give'
      ? custody.give(subject, to, giving)
      : custody.handTo(subject, to, { ...giving, confirmedBy: by });
  };

  it('has exactly one holder at every moment of any walk, and the page says the same', async () => {
    const dossier = await receive(api);
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 12 }), async (walk) => {
        const subject = { type: 'dossier', id: dossier.id } as const;
        await api.rows(`delete from custody_hop where subject_id = $1`, [dossier.id]);
        await within((custody) => custody.begin(subject, holders[1] as PaperHolder, by, 'receive'));
        let holder = holders[1] as PaperHolder;
        let receiver: PaperHolder | null = null;
        let isLost = false;
        for (const step of walk) {
          const to = 'to' in step ? (holders[step.to] as PaperHolder) : null;
          const isAllowed =
            !isLost &&
            (to ? receiver === null && to !== holder : step.act === 'lose' || receiver !== null);
          const outcome = await within((custody) => take(custody, subject, step)).then(
            () => true,
            () => false,
          );
          expect(outcome).toBe(isAllowed);
          if (!isAllowed) continue;
          if (step.act === 'handTo' && to) holder = to;
          if (step.act === 'give') receiver = to;
          if (step.act === 'confirm' && receiver) [holder, receiver] = [receiver, null];
          if (step.act === 'lose') isLost = true;
          const page = await api.request<CustodyBody>('GET', `/dossiers/${dossier.code}/custody`, {
            as: 'motcua',
          });
          expect(page.body.holder?.kind).toBe(holder.kind);
          expect(page.body.receiver?.kind).toBe(receiver?.kind);
          expect(page.body.state).toBe(isLost ? 'lost' : receiver ? 'givenNotConfirmed' : 'held');
          const [kept] = await within(async (custody) => [await custody.holder(subject)]);
          expect(kept?.name).toBe(holder.name);
        }
      }),
      { numRuns: 25 },
    );
  }, 240_000);

  it('lets one of two people hand the same paper on', async () => {
    const subject = { type: 'consignment', id: uuidv7() } as const;
    await within((custody) => custody.begin(subject, holders[0] as PaperHolder, by, 'register'));
    const handOn = (no: number) =>
      within((custody) =>
        custody.give(subject, holders[no] as PaperHolder, { givenBy: by, evidence: 'handOver' }),
      ).then(
        () => 'given',
        () => 'refused',
      );
    expect((await Promise.all([handOn(1), handOn(2)])).sort()).toEqual(['given', 'refused']);
    const hops = await api.rows<{ no: number }>(
      `select no from custody_hop where subject_id = $1 order by no`,
      [subject.id],
    );
    expect(hops).toEqual([{ no: 1 }, { no: 2 }]);
  });

  it('journals every hop with ids and without names', async () => {
    const subject = { type: 'dossier', id: uuidv7() } as const;
    await within(async (custody) => {
      await custody.begin(subject, holders[1] as PaperHolder, by, 'receive');
      await custody.give(subject, holders[4] as PaperHolder, { givenBy: by, evidence: 'transfer' });
      await custody.confirm(subject, by);
    });
    const facts = await api.rows<{ type: string; data: object }>(
      `select type, data from journal where subject_id = $1 order by sequence`,
      [subject.id],
    );
    expect(facts.map(({ type }) => type)).toEqual([
      'dossier.paperConfirmed',
      'dossier.paperGiven',
      'dossier.paperConfirmed',
    ]);
    expect(JSON.stringify(facts)).not.toMatch(/staff 1|Lâm Viên/);
  });

  it('shows a unit its own people, and other units only the unit', async () => {
    const dossier = await receive(api, 'motcua', {
      competentUnitId: '0193a000-0000-7000-8001-000000000005',
    });
    await within((custody) =>
      custody.handTo({ type: 'dossier', id: dossier.id }, holders[3] as PaperHolder, {
        givenBy: by,
        confirmedBy: by,
        evidence: 'transfer',
      }),
    );
    const holderFor = async (as: string) =>
      (await api.request<CustodyBody>('GET', `/dossiers/${dossier.id}/custody`, { as })).body
        .holder;
    expect(await holderFor('motcua')).toMatchObject({ kind: 'staff', name: 'staff 3' });
    expect(await holderFor('motcua2')).toMatchObject({ kind: 'staff', name: null });
    const strange = await api.request('GET', `/dossiers/${dossier.id}/custody`, { as: 'buudien2' });
    expect(strange.status).toBe(404);
    const denied = await api.request('GET', `/dossiers/${dossier.id}/custody`, { as: 'buuta' });
    expect(denied.status).toBe(403);
  });
});
