import { localDate } from '@motcua/shared-time';
import { type Collecting, needsAuthority } from './collecting-right';

const owner = { kind: 'person', fullName: 'Nguyễn Thị Ẩn', personalId: '068190004567' } as const;
const submitter = { fullName: 'Trần Văn Bình', personalId: '068088001234' };
const letter = { scope: 'submitAndCollect', validUntil: '2026-11-23' } as const;
const comes = (fullName: string, idLastFour: string, parts: Partial<Collecting> = {}) =>
  needsAuthority({
    collector: { fullName, idLastFour },
    applicant: owner,
    submitter: { ...submitter, authorisation: letter },
    today: localDate('2026-11-23'),
    ...parts,
  });

describe('the right to collect a result', () => {
  it('is the owner’s, told by name and number', () => {
    expect(comes('Nguyễn Thị Ẩn', '4567')).toBe(false);
    expect(comes(' nguyễn  thị ẩn', '4567')).toBe(false);
    expect(comes('Nguyễn Thị Ẩn', '9999')).toBe(true);
    expect(comes('Nguyễn Thị An', '4567')).toBe(true);
  });

  it('rests on the name alone where the dossier knows no number', () => {
    const applicant = { ...owner, personalId: null };
    expect(comes('Nguyễn Thị Ẩn', '9999', { applicant })).toBe(false);
  });

  it('is the submitter’s while the owner’s letter lets them collect', () => {
    const withLetter = (authorisation?: typeof letter | { scope: 'submit' | 'collect' } | null) =>
      comes('Trần Văn Bình', '1234', { submitter: { ...submitter, authorisation } });
    expect(withLetter(letter)).toBe(false);
    expect(withLetter({ scope: 'collect' })).toBe(false);
    expect(withLetter({ scope: 'submit' })).toBe(true);
    expect(withLetter(null)).toBe(true);
    expect(withLetter(undefined)).toBe(true);
    expect(comes('Trần Văn Bình', '1234', { today: localDate('2026-11-24') })).toBe(true);
  });

  it('needs a paper from a stranger and from whoever comes for an organisation', () => {
    expect(comes('Lê Văn Lạ', '0001')).toBe(true);
    expect(comes('Lê Văn Lạ', '0001', { submitter: null })).toBe(true);
    const applicant = { kind: 'organisation', fullName: 'Công ty Hoa Đà Lạt' } as const;
    expect(comes('Công ty Hoa Đà Lạt', '0001', { applicant, submitter: null })).toBe(true);
  });
});
