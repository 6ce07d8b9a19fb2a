import {
  fillMessage,
  type MessageFacts,
  smsAlphabetOf,
  smsPartsOf,
  unknownPlaceholders,
} from './applicant-message';

const facts: MessageFacts = {
  code: 'H36.101-261119-0001',
  applicant: 'Nguyễn Thị Hồng Phượng',
  procedure: 'Đăng ký khai sinh',
  dueAt: '16 giờ 30, 23/11/2026',
  unit: 'Phường Xuân Hương – Đà Lạt',
  papers: '',
  deadline: '',
  link: 'http://127.0.0.1:3000/track',
};

describe('a message to the applicant', () => {
  it('names only what the closed list holds', () => {
    expect(unknownPlaceholders('{code} {phone} {phone} {toString} {}')).toEqual([
      'phone',
      'toString',
      '',
    ]);
    expect(unknownPlaceholders('Hồ sơ {code}, hẹn trả {dueAt}.')).toEqual([]);
  });

  it('travels in the plain alphabet until one mark makes all of it Vietnamese', () => {
    expect(smsAlphabetOf('Ho so 0042 da co ket qua.')).toBe('gsm7');
    expect(smsAlphabetOf('Hồ sơ da co ket qua.')).toBe('ucs2');
    // é and à are of the plain alphabet; ạ and đ are not.
    expect(smsAlphabetOf('cafe à é')).toBe('gsm7');
    expect(smsAlphabetOf('đ')).toBe('ucs2');
  });

  it('is filled from the dossier, and says where something is not known', () => {
    expect(fillMessage('Hồ sơ {code} cần bổ sung: {papers}. {phone}', facts)).toBe(
      'Hồ sơ H36.101-261119-0001 cần bổ sung: …. {phone}',
    );
  });

  it('does not fill what a fact itself contains', () => {
    expect(fillMessage('{applicant}', { ...facts, applicant: '{code} $&' })).toBe('{code} $&');
  });

  it.each([
    ['', 0],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['ạ'.repeat(70), 1],
    ['ạ'.repeat(71), 2],
    ['ạ'.repeat(134), 2],
    ['ạ'.repeat(135), 3],
  ])('counts the parts of %j as the network does', (text, parts) => {
    expect(smsPartsOf(text)).toBe(parts);
  });
});
