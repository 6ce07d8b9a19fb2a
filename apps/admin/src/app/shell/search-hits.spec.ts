import { hitsOf } from './search-hits';

type Found = Parameters<typeof hitsOf>[0];

const many = <Row>(count: number, row: (index: number) => object): Row[] =>
  Array.from({ length: count }, (_, index) => row(index) as Row);

it('shows at most eight hits, in their groups and told apart', () => {
  const found = {
    dossiers: many(20, (no) => ({
      id: `d${no}`,
      code: `H36-261119-000${no}`,
      applicantName: 'Lê An',
      procedureName: 'Khai sinh',
      matched: 'phone',
    })),
    people: many(20, (no) => ({
      dossierId: `p${no}`,
      fullName: 'Lê An',
      birthYear: 1990,
      personalId: '0681•••••567',
      taxNumber: null,
      addressTail: 'phường Xuân Hương',
    })),
    consignments: many(20, (no) => ({ id: `c${no}`, number: `CP00000000${no}VN` })),
    manifests: many(20, (no) => ({
      id: `m${no}`,
      number: `T-00000${no}`,
      sealNo: '8842190',
      fromUnit: { name: 'BĐ Đà Lạt' },
      toUnit: { name: 'P. Xuân Hương' },
    })),
    procedures: many(20, (no) => ({ code: `1.00119${no}`, name: 'Khai sinh', field: 'Hộ tịch' })),
  } as unknown as Found;
  const hits = hitsOf(found);
  expect(hits).toHaveLength(8);
  expect(hits[0]).toMatchObject({ group: 'dossiers', href: '/dossiers/d0', matched: 'phone' });
  expect(hits[3]).toMatchObject({
    group: 'people',
    href: '/people/p0',
    about: ['1990', '0681•••••567', 'phường Xuân Hương'],
  });
  expect(hits.map(({ href }) => href)).toContain('/deliveries/CP000000000VN');
  expect(hits.find(({ group }) => group === 'manifests')).toMatchObject({
    href: '/manifests/T-000000',
    about: ['8842190', 'BĐ Đà Lạt → P. Xuân Hương'],
  });
});
