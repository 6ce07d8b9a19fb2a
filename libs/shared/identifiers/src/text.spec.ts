import fc from 'fast-check';
import { normaliseText, refusedCharacters, searchText } from './text';

const letters =
  'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYaăâbcdđeêghiklmnoôơpqrstuưvxyÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ';

describe('text', () => {
  it('is stored composed', () => {
    const name = 'Nguyễn Thị Hồng Phượng';
    expect(normaliseText(name.normalize('NFD'))).toBe(name.normalize('NFC'));
  });

  it.each([
    ['Nguyễn Thị Hồng Phượng', 'nguyen thi hong phuong'],
    ['ĐẶNG ĐỨC ĐỘ', 'dang duc do'],
    ['Xuân Hương – Đà Lạt', 'xuan huong - da lat'],
    ['“Ðăk Lăk” – ‘Ðắk Lắk’', '"dak lak" - \'dak lak\''],
    ['ỔN ĐỊNH Ễ Ẫ Ữ Ợ', 'on dinh e a u o'],
    ['H36.12', 'h36.12'],
  ])('«%s» is found by «%s»', (text, folded) => expect(searchText(text)).toBe(folded));

  it('folds every Vietnamese letter to a to z, composed or not, once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters)), (signs) => {
        const text = signs.join('');
        const folded = searchText(text);
        expect(folded).toMatch(/^[a-z]*$/);
        expect(folded).toHaveLength(text.length);
        expect(searchText(text.normalize('NFD'))).toBe(folded);
        expect(searchText(folded)).toBe(folded);
      }),
    );
  });
});

describe('characters that are not stored', () => {
  it.each([
    ['a\0b', [{ index: 1, kind: 'nul' }]],
    ['a\u0007', [{ index: 1, kind: 'control' }]],
    [
      '\u007F\u0085',
      [
        { index: 0, kind: 'control' },
        { index: 1, kind: 'control' },
      ],
    ],
    ['x\uD83D', [{ index: 1, kind: 'loneSurrogate' }]],
    [
      '\uDE00\uD83D',
      [
        { index: 0, kind: 'loneSurrogate' },
        { index: 1, kind: 'loneSurrogate' },
      ],
    ],
    ['a\nb', [{ index: 1, kind: 'control' }]],
    ['Phượng 😀 ế', []],
    ['', []],
  ])('are found in %j', (text, found) => expect(refusedCharacters(text)).toEqual(found));

  it('leave lines and tabs where several lines are allowed', () => {
    expect(refusedCharacters('a\r\n\tb', { isMultiline: true })).toEqual([]);
    expect(refusedCharacters('a\n\0', { isMultiline: true })).toEqual([{ index: 2, kind: 'nul' }]);
  });

  it('are exactly those that a well-formed printable text lacks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(refusedCharacters(text).length === 0).toBe(!/\p{Cc}/u.test(text));
      }),
    );
  });
});
