import { JsonDocument } from '../../src/platform/http/json-document';

describe('a document of several parts', () => {
  it('holds the fields of all, and the version of the first', () => {
    const document = JsonDocument.of({ version: 3, name: 'Nguyễn Thị Phượng' }, {}, { sets: 1 });
    expect(JSON.parse(document.text)).toEqual({ version: 3, name: 'Nguyễn Thị Phượng', sets: 1 });
    expect(document.version).toBe(3);
    expect(JSON.parse(JSON.stringify({ document }))).toEqual({
      document: JSON.parse(document.text),
    });
  });

  it.each([[[{}, {}]], [[{}, { a: 1 }]], [[{ a: 1 }, {}]]])('may have empty parts: %j', (parts) => {
    const [first = {}, ...more] = parts;
    expect(JSON.parse(JsonDocument.of(first, ...more).text)).toEqual(Object.assign({}, ...parts));
  });

  it('is the same as text and as bytes, however long', () => {
    for (const times of [1, 200_000]) {
      const document = JsonDocument.of({ note: 'ượ'.repeat(times) });
      const text = document.text;
      expect(document.bytes.toString('utf8')).toBe(text);
      expect(document.bytes).toBe(document.bytes);
      expect(document.text).toBe(text);
    }
  });
});
