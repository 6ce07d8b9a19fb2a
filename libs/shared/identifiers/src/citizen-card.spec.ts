import { hasLostMarks, parseCitizenCard } from './citizen-card';

const an =
  '001099012345|012345678|Nguyễn Văn An|05021999|Nam|Số 1, Phúc Xá, Ba Đình, Hà Nội|10052021';
const binh = '079301000123||Trần Thị Bình|15082001|Nữ|Số 2, Bến Nghé, Quận 1, Hồ Chí Minh|01012022';

describe('the QR text of a citizen card', () => {
  it('fills the form', () => {
    expect(parseCitizenCard(an)).toEqual({
      ok: true,
      value: {
        personalId: '001099012345',
        oldPersonalId: '012345678',
        fullName: 'Nguyễn Văn An',
        birthDate: '1999-02-05',
        sex: 'male',
        address: 'Số 1, Phúc Xá, Ba Đình, Hà Nội',
        issuedOn: '2021-05-10',
        doubtful: [],
        warnings: [],
      },
    });
    expect(parseCitizenCard(binh)).toMatchObject({
      ok: true,
      value: { oldPersonalId: undefined, sex: 'female', birthDate: '2001-08-15' },
    });
  });

  it('is composed, whatever the scanner sends, and may end with more fields or fewer', () => {
    const { value } = parseCitizenCard(an) as { value: object };
    expect(parseCitizenCard(`${an.normalize('NFD')} | Nguyễn Văn Ba||`)).toEqual({
      ok: true,
      value,
    });
    expect(parseCitizenCard(an.split('|').slice(0, 6).join('|'))).toEqual({
      ok: true,
      value: { ...value, issuedOn: undefined },
    });
  });

  it.each([
    [an.split('|').slice(0, 5).join('|'), 'fieldCount'],
    [an.replace('05021999', '31022000'), 'birthDate'],
    [an.replace('001099012345', '00109901234'), 'personalId'],
    [an.replace('|012345678', '|01234567'), 'oldPersonalId'],
    [an.replace('Nam', 'X'), 'sex'],
    [an.replace('Nguyễn Văn An', ''), 'fullName'],
    [an.replace('10052021', '99999999'), 'issuedOn'],
    [an.replaceAll('|', ','), 'separator'],
    ['', 'separator'],
  ])('refuses «%s»: %s', (text, reason) =>
    expect(parseCitizenCard(text)).toEqual({ ok: false, reason }),
  );

  it('flags what a keyboard scanner damaged', () => {
    const damaged = '079301000123||TRAN THI BINH|15082001|N?|S? 2, B?n Nghé|01012022';
    expect(parseCitizenCard(damaged)).toMatchObject({
      ok: true,
      value: { sex: 'female', doubtful: ['fullName', 'address'] },
    });
    expect(hasLostMarks('Nguyễn Văn An')).toBe(false);
    expect(hasLostMarks('Tr\uFFFDn Thị Bình')).toBe(true);
  });

  it('warns where number and card disagree', () => {
    expect(parseCitizenCard(an.replace('Nam', 'Nữ').replace('1999', '1998'))).toMatchObject({
      value: { warnings: ['birthYear', 'sex'] },
    });
  });
});
