import { readScan } from './scan-kinds';

it('reads a dossier code with spaces and small letters without calling it repaired', () => {
  expect(readScan('h36.12.5-261121-0042', ['dossier'])).toMatchObject({
    ok: true,
    scan: { kind: 'dossier', value: 'H36.12.5-261121-0042', repaired: false },
  });
});

it('undoes what Telex made of a consignment number', () => {
  expect(readScan('Ê123456785VN', ['consignment'])).toMatchObject({
    ok: true,
    scan: { value: 'EE123456785VN', repaired: true },
  });
});

it('takes a receipt for its dossier', () => {
  const reading = readScan('https://mc.example/track/H36.12.5-261121-0042/K7TX', ['dossier']);
  expect(reading).toMatchObject({
    ok: true,
    scan: { kind: 'dossier', value: 'H36.12.5-261121-0042' },
  });
});

it('names what was scanned in the wrong place', () => {
  expect(readScan('EE123456785VN', ['dossier'])).toEqual({
    ok: false,
    found: 'consignment',
    raw: 'EE123456785VN',
  });
});

it('takes a seal whose digits could be something else', () => {
  expect(readScan('0912345678', ['seal'])).toMatchObject({ ok: true, scan: { kind: 'seal' } });
});
