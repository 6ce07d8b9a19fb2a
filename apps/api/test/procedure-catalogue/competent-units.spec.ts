import { localDate } from '@motcua/shared-time';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { PoolSql } from '../../src/platform/database/pool-sql';
import {
  type CompetenceQuestion,
  CompetentUnits,
} from '../../src/procedure-catalogue/competent-units';
import { TestApi } from '../support/test-api';

const today = localDate('2026-11-19');

describe('competent units', () => {
  let api: TestApi;
  let units: CompetentUnits;
  let sql: PoolSql;

  beforeAll(async () => {
    api = await TestApi.start();
    units = api.application.get(CompetentUnits, { strict: false });
    sql = api.application.get(PoolSql, { strict: false });
  });
  afterAll(() => api.stop());

  const communal: CompetenceQuestion = {
    procedureCode: '1.001193',
    field: 'Hộ tịch',
    levels: ['commune'],
    receivingUnitId: demoUnitIds.xuanHuong,
    day: today,
  };

  it('proposes the receiving commune for a communal procedure and offers every other', async () => {
    const found = await units.of(sql, communal);
    expect(found.map(({ unitId }) => unitId).sort()).toEqual(
      [demoUnitIds.xuanHuong, demoUnitIds.lamVien, demoUnitIds.lacDuong].sort(),
    );
    expect(found.filter(({ isDefault }) => isDefault)).toEqual([
      { unitId: demoUnitIds.xuanHuong, name: 'Phường Xuân Hương – Đà Lạt', isDefault: true },
    ]);
  });

  it.each(['postDaLat', 'centre'] as const)(
    'proposes no commune at the counter of %s',
    async (seat) => {
      const found = await units.of(sql, { ...communal, receivingUnitId: demoUnitIds[seat] });
      expect(found).toHaveLength(3);
      expect(found.some(({ isDefault }) => isDefault)).toBe(false);
    },
  );

  it('finds the department named for the field of a provincial procedure', async () => {
    const question: CompetenceQuestion = {
      ...communal,
      procedureCode: '2.000488',
      field: 'Lý lịch tư pháp',
      levels: ['province'],
    };
    expect(await units.of(sql, question)).toEqual([
      { unitId: demoUnitIds.justice, name: 'Sở Tư pháp tỉnh Lâm Đồng', isDefault: true },
    ]);
    expect(await units.includes(sql, question, demoUnitIds.justice)).toBe(true);
    expect(await units.includes(sql, question, demoUnitIds.lamVien)).toBe(false);
  });

  it('offers every department where nobody is named for the field', async () => {
    const found = await units.of(sql, { ...communal, field: 'Đường bộ', levels: ['province'] });
    expect(found.map(({ unitId }) => unitId)).toEqual([demoUnitIds.justice]);
  });

  it('lets units named for the procedure win over field and level', async () => {
    await api.rows(
      `insert into competence (id, procedure_code, unit_id, valid_from, valid_to)
       values (gen_random_uuid(), '1.000001', $1, '2026-01-01', null),
         (gen_random_uuid(), '1.000001', $2, '2025-07-01', '2025-12-31')`,
      [demoUnitIds.lamVien, demoUnitIds.lacDuong],
    );
    const question = { ...communal, procedureCode: '1.000001' };
    const found = await units.of(sql, question);
    expect(found.map(({ unitId }) => unitId)).toEqual([demoUnitIds.lamVien]);
    const earlier = await units.of(sql, { ...question, day: localDate('2025-12-31') });
    expect(earlier.map(({ unitId }) => unitId)).toEqual([demoUnitIds.lacDuong]);
  });

  it('knows no unit for a procedure of the central level, nor a unit that has ended', async () => {
    expect(await units.of(sql, { ...communal, levels: ['central'] })).toEqual([]);
    const found = await units.of(sql, communal);
    expect(found.map(({ unitId }) => unitId)).not.toContain(demoUnitIds.daLatCity);
  });
});
