import { pagesOf, scannedPdf } from './scanned-pdf';

it('says how long the file is before it is made', () => {
  const file = scannedPdf(pagesOf(2), 'first');
  const whole = Buffer.concat([...file.parts()]);
  expect(whole.length).toBe(file.bytes);
  expect(whole.subarray(0, 5).toString()).toBe('%PDF-');
  expect(whole.toString('latin1').match(/endstream/g)).toHaveLength(4);
  expect(whole.subarray(-6).toString()).toBe('%%EOF\n');
});

it('is another file for another nonce', () => {
  const [one, other] = ['first', 'other'].map((nonce) => [...scannedPdf(1, nonce).parts()]);
  expect(Buffer.concat(one ?? []).equals(Buffer.concat(other ?? []))).toBe(false);
});
