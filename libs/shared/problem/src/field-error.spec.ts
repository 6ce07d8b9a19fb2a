import fc from 'fast-check';
import {
  fieldError,
  fieldErrorCodes,
  fieldMessage,
  isFieldErrorCode,
  jsonPointer,
} from './field-error';
import { fieldMessages } from './field-messages';

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const unkindWords = /thất bại|không xác định|dữ liệu không hợp lệ|invalid|!|vui lòng/i;

describe('the message of a refused field', () => {
  it.each(fieldErrorCodes)('%s exists in both languages with the same places', (code) => {
    const { vi, en } = fieldMessages[code];
    expect(placesOf(vi)).toEqual(placesOf(en));
    for (const text of [vi, en]) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(unkindWords);
    }
  });

  it('fills its places', () => {
    expect(fieldMessage('personalIdLength', 'vi', { actual: 11 })).toBe(
      'Số định danh phải có 12 chữ số; đang có 11.',
    );
    expect(fieldMessage('outOfRange', 'en', { min: 1, max: 100 })).toBe('Must be from 1 to 100.');
  });

  it('never shows the name of a place, nor text that was put in as one', () => {
    expect(fieldMessage('tooLong', 'vi')).toBe('Không quá … ký tự.');
    expect(fieldMessage('pattern', 'en', { example: '{max} $& $1' })).toBe(
      'Write it like this: {max} $& $1.',
    );
    expect(fieldMessage('tooLong', 'vi', { toString: 1 })).toBe('Không quá … ký tự.');
  });

  it('comes with the pointer to its field', () => {
    expect(fieldError(['components', 0, 'sheets'], 'tooSmall', 'en', { min: 1 })).toEqual({
      pointer: '#/components/0/sheets',
      code: 'tooSmall',
      detail: 'Not less than 1.',
    });
  });

  it.each([
    [[], '#'],
    [['a/b', 'm~n'], '#/a~1b/m~0n'],
    [['họ tên'], '#/h%E1%BB%8D%20t%C3%AAn'],
    [[''], '#/'],
    [['\uD800'], '#/%EF%BF%BD'],
  ])('points at %j with %s', (path, pointer) => expect(jsonPointer(path)).toBe(pointer));

  it('points back at every path', () => {
    const names = fc.array(fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(names, (path) => {
        const tokens = jsonPointer(path)
          .split('/')
          .slice(1)
          .map((token) => decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~'));
        expect(tokens).toEqual(path);
      }),
    );
  });

  it('knows its codes', () => {
    expect(isFieldErrorCode('localDate')).toBe(true);
    expect(isFieldErrorCode('toString')).toBe(false);
    expect(isFieldErrorCode(7)).toBe(false);
  });
});
