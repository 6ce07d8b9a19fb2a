import { initials, procedureSearchText, searchTokens, searchWords } from './search-text';

describe('search text', () => {
  it.each([
    ['Đăng ký khai sinh', 'dkks'],
    ['Chứng thực bản sao, chữ ký', 'ctbsck'],
    ['  ', ''],
  ])('knows the initials of «%s»', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('finds a procedure by code, both names, field and initials', () => {
    const text = procedureSearchText({
      code: '1.001193',
      name: 'Thủ tục đăng ký khai sinh',
      shortName: 'Đăng ký khai sinh',
      field: 'Hộ tịch',
    });
    expect(text).toBe('1.001193 dang ky khai sinh thu tuc dang ky khai sinh ho tich dkks ttdkks');
  });

  it.each([
    ['khai sin', { whole: ['khai'], prefix: 'sin' }],
    ['  Khai SINH  đăng ', { whole: ['khai', 'sinh'], prefix: 'dang' }],
    ['1.001193', { whole: [], prefix: '1.001193' }],
    ['a & b | !c:*', { whole: ['a', 'b'], prefix: 'c' }],
    ['!!!', { whole: [], prefix: null }],
  ])('splits «%s» with the last word half typed', (query, tokens) => {
    expect(searchTokens(query)).toEqual(tokens);
  });

  it('keeps the words as they were typed, also what comes twice', () => {
    const typed = 'Đăng ký đất đai, tài sản gắn liền với đất';
    const words = ['dang', 'ky', 'dat', 'dai', 'tai', 'san', 'gan', 'lien', 'voi', 'dat'];
    expect(searchWords(typed)).toEqual(words);
  });

  it('reads no more than 12 words', () => {
    const { whole, prefix } = searchTokens(Array.from({ length: 40 }, (_, n) => `w${n}`).join(' '));
    expect([whole.length, prefix]).toEqual([11, 'w11']);
  });
});
