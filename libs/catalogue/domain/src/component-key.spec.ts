import { componentKey, withUniqueKeys } from './component-key';

describe('the key of a paper', () => {
  it.each([
    ['Giấy chứng sinh', 'giay-chung-sinh'],
    ['  GIẤY   chứng sinh; ', 'giay-chung-sinh'],
    ['Tờ khai (mẫu CT01)', 'to-khai-mau-ct01'],
    ['…', 'giay-to'],
  ])('of «%s» is %s', (name, key) => {
    expect(componentKey(name)).toBe(key);
  });

  it('tells long names with the same beginning apart and stays short', () => {
    const long = 'Văn bản xác nhận của cơ quan có thẩm quyền về việc '.repeat(5);
    expect(componentKey(`${long} một`)).not.toBe(componentKey(`${long} hai`));
    expect(componentKey(`${long} một`)).toBe(componentKey(` ${long}  MỘT.`));
    expect(componentKey(long).length).toBeLessThanOrEqual(72);
  });

  it('is numbered where one case asks for a paper twice', () => {
    const keys = ['to-khai', 'to-khai', 'don', 'to-khai'].map((key) => ({ key }));
    expect(withUniqueKeys(keys).map(({ key }) => key)).toEqual([
      'to-khai',
      'to-khai-2',
      'don',
      'to-khai-3',
    ]);
  });
});
