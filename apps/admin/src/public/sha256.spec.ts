import { createHash } from 'node:crypto';
import { digestHere } from './sha256';

const lengths = [0, 1, 3, 55, 56, 63, 64, 65, 1000, 100_001];

it.each(lengths)('reckons the hash of %i bytes as everybody else does', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256);
  const expected = createHash('sha256').update(bytes).digest('hex');
  expect(Buffer.from(digestHere(bytes)).toString('hex')).toBe(expected);
});

it('is another hash when one byte is another', () => {
  const hash = (text: string) => Buffer.from(digestHere(Buffer.from(text))).toString('hex');
  expect(hash('giay khai sinh')).not.toBe(hash('giay khai sinH'));
});
