import { addressLine, presentCommuneForm, presentProvinces } from './present-address';

const lacDuong = { commune: 'Xã Lạc Dương', province: 'Lâm Đồng' };

describe('an address of today', () => {
  it.each([
    ['12 Thôn 3', '12 Thôn 3, Xã Lạc Dương, Lâm Đồng'],
    ['12 Thôn 3, xã Lạc Dương, tỉnh Lâm Đồng', '12 Thôn 3, Xã Lạc Dương, Lâm Đồng'],
    ['12 Thôn 3, Lâm Đồng', '12 Thôn 3, Xã Lạc Dương, Lâm Đồng'],
    ['12 Thôn 3, xã Đạ Chais', '12 Thôn 3, xã Đạ Chais, Xã Lạc Dương, Lâm Đồng'],
    ['Xã Lạc Dương', 'Xã Lạc Dương, Xã Lạc Dương, Lâm Đồng'],
  ])('is one line with the commune and the province once: %s', (street, line) =>
    expect(addressLine(street, lacDuong)).toBe(line),
  );

  it.each([
    ['Phường Bến Nghé', true],
    ['xã Ea Súp', true],
    ['Đặc khu Phú Quý', true],
    ['Thị trấn Lạc Dương', false],
    ['Quận 1', false],
    ['Xã', false],
  ])('names a kind of commune that still exists: %s', (name, isPresent) =>
    expect(presentCommuneForm.test(name)).toBe(isPresent),
  );

  it('lies in one of 34 provinces', () => {
    expect(new Set(presentProvinces).size).toBe(34);
    expect(presentProvinces).toContain('Lâm Đồng');
    expect(presentProvinces).not.toContain('Bình Thuận');
  });
});
