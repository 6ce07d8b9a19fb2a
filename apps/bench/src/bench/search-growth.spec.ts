import { typedFor } from './search-growth';

const dossier = {
  code: 'H36.201-261119-0042',
  tail: '0042',
  personalId: '068190004566',
  phone: '0912345678',
  name: 'Đặng Thị Hồng Phượng',
};

it('types numbers as they stand', () => {
  expect(typedFor('tail', dossier, 1)).toBe('0042');
  expect(typedFor('phone', dossier, 2)).toBe('0912345678');
});

it('types names without accents, every other one without its beginning', () => {
  expect(typedFor('name', dossier, 0)).toBe('dang thi hong phuong');
  expect(typedFor('name', dossier, 1)).toBe('hong phuong');
});
