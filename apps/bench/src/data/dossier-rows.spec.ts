import { localDate, localTime, workingCalendar } from '@motcua/shared-time';
import { DossierRows, type Province } from './dossier-rows';
import { departmentId, provincialCommunes } from './provincial-units';

const morning = { from: localTime('07:30'), to: localTime('11:30') };
const province: Province = {
  communes: provincialCommunes,
  departmentId,
  procedures: [{ code: '1.001193', versionId: '0193a000-0000-7000-8000-000000000001' }],
  calendar: workingCalendar({
    version: 1,
    coveredYears: [2023, 2024, 2025, 2026, 2027],
    days: [],
    week: { 1: [morning], 2: [morning], 3: [morning], 4: [morning], 5: [morning] },
  }),
};

function idsOf(count: number, no: number, of: number): string[] {
  const rows = new DossierRows(province, localDate('2026-11-19'), 7);
  return [...rows.lines(count, { no, of })].map(({ dossier }) => dossier);
}

it('writes exactly as many dossiers as asked for, each with its own id and code', () => {
  const lines = idsOf(2_000, 0, 1);
  expect(lines).toHaveLength(2_000);
  expect(new Set(lines.map((line) => line.split('\t')[0])).size).toBe(2_000);
  expect(new Set(lines.map((line) => line.split('\t')[1])).size).toBe(2_000);
});

it('writes the same rows however many share the work', () => {
  const shared = [0, 1, 2].flatMap((no) => idsOf(2_000, no, 3));
  expect(shared.sort()).toEqual(idsOf(2_000, 0, 1).sort());
});
