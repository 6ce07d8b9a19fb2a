import { earlierPapers } from './dossier-acts';
import { aDossier } from './dossier.builder';
import type { Dossier } from './get-dossier';

const change = (cause: string) => ({
  at: '2026-11-20T02:00:00Z',
  cause,
  oldDueAt: '2026-11-23T02:00:00Z',
  newDueAt: '2026-11-30T02:00:00Z',
});

it('names the papers that a later one of their kind followed', () => {
  const { clock } = aDossier();
  const changes = [change('supplement'), change('apology')];
  const dossier = aDossier({
    clock: { ...clock, changes } as Dossier['clock'],
    supplementRequests: [{}, {}] as Dossier['supplementRequests'],
  });
  expect(earlierPapers(dossier)).toEqual([
    { form: 'receipt', round: 1 },
    { form: 'receipt', round: 2 },
    { form: 'supplement-request', round: 1 },
  ]);
  expect(earlierPapers(aDossier())).toEqual([]);
});
