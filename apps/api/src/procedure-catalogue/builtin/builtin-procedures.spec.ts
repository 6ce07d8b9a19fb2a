import {
  componentKey,
  confidenceMarks,
  curationDoubts,
  isDoubtCode,
  validateContent,
} from '@motcua/catalogue-domain';
import { isProcedureCode } from '@motcua/shared-identifiers';
import { builtinProcedures } from './builtin-procedures';

const components = builtinProcedures.flatMap(({ cases }) =>
  cases.flatMap((each) => each.components),
);
const channels = builtinProcedures.flatMap((each) => each.channels);

describe('the built-in catalogue', () => {
  it('holds at least 125 procedures with codes of their own', () => {
    const codes = builtinProcedures.map(({ code }) => code);
    expect(codes.length).toBeGreaterThanOrEqual(125);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !isProcedureCode(code))).toEqual([]);
  });

  it.each(builtinProcedures.map((each) => [each.code, each] as const))(
    'has no fault in %s',
    (_, content) => {
      expect(validateContent(content)).toEqual([]);
    },
  );

  it('gives every procedure and paper a short name of at most 60 characters', () => {
    const names = [...builtinProcedures, ...components].map(({ shortName }) => shortName ?? '');
    expect(names.filter((name) => name.trim() === '' || name.length > 60)).toEqual([]);
    expect(names.filter((name) => /…|\.\.\.$/.test(name))).toEqual([]);
  });

  it('marks every paper as mandatory or not in at least 45 procedures', () => {
    const marked = builtinProcedures.filter(({ cases }) =>
      cases.every((each) => each.components.every(({ mandatory }) => mandatory !== null)),
    );
    expect(marked.length).toBeGreaterThanOrEqual(45);
    expect(marked.filter(({ cases }) => cases.length > 1).length).toBeGreaterThanOrEqual(45);
  });

  it('says when a paper that is not mandatory is needed', () => {
    const optional = components.filter(({ mandatory }) => mandatory === false);
    expect(optional.filter(({ conditional }) => !conditional)).toEqual([]);
    expect(components.filter((each) => each.mandatory && each.conditional)).toEqual([]);
  });

  it('asks for at least one mandatory paper in every marked case', () => {
    const cases = builtinProcedures.flatMap((each) => each.cases);
    const marked = cases.filter((each) =>
      each.components.every((paper) => paper.mandatory !== null),
    );
    expect(marked.filter((each) => !each.components.some((paper) => paper.mandatory))).toEqual([]);
  });

  it('marks how far every limit may be relied on', () => {
    expect(channels.filter(({ limitMark }) => !confidenceMarks.includes(limitMark))).toEqual([]);
    expect(channels.filter((each) => !each.limit && each.limitMark !== 'check')).toEqual([]);
  });

  it('never promises one day silently', () => {
    const doubted = (codes: string[]) =>
      builtinProcedures
        .filter((each) => each.channels.some(({ limit }) => limit?.unit === 'sameDay'))
        .filter(({ doubts }) => !doubts.some(({ code }) => codes.includes(code)));
    expect(doubted(['limitFromPractice'])).toEqual([]);
    const sameDay = channels.filter(({ limit }) => limit?.unit === 'sameDay');
    expect(sameDay.filter(({ limitMark }) => limitMark !== 'check')).toEqual([]);
  });

  it('explains every mark of doubt on a limit', () => {
    const unexplained = builtinProcedures.filter(
      ({ channels: each, doubts }) =>
        each.some(({ limitMark }) => limitMark === 'check') &&
        !doubts.some(({ code }) => code.startsWith('limit') || code === 'fromGeneralKnowledge'),
    );
    expect(unexplained.map(({ code }) => code)).toEqual([]);
  });

  it('uses doubts the catalogue knows and counts unmarked papers rightly', () => {
    const doubts = builtinProcedures.flatMap((each) => each.doubts);
    expect(doubts.filter(({ code, detail }) => !isDoubtCode(code) || detail === '')).toEqual([]);
    for (const content of builtinProcedures) {
      expect(content.doubts).toEqual(expect.arrayContaining(curationDoubts(content)));
    }
  });

  it('is written in composed characters, with keys that stay the same', () => {
    const text = JSON.stringify(builtinProcedures);
    expect(text).toBe(text.normalize('NFC'));
    const keys = components.map(({ key }) => key);
    expect(keys.filter((key) => key !== componentKey(key))).toEqual([]);
  });

  it('knows the cases of a birth registration', () => {
    const birth = builtinProcedures.find(({ code }) => code === '1.001193');
    expect(birth?.cases.map(({ name }) => name)).toEqual([
      'Thông thường, có giấy chứng sinh',
      'Không có giấy chứng sinh',
      'Trẻ bị bỏ rơi',
      'Trẻ sinh do mang thai hộ',
    ]);
    const inPlaceOfCertificate = birth?.cases[1]?.components.filter(({ oneOf }) => oneOf);
    expect(inPlaceOfCertificate?.map(({ key, oneOf }) => [key, oneOf])).toEqual([
      ['van-ban-nguoi-lam-chung-xac-nhan-viec-sinh', 'proofOfBirth'],
      ['giay-cam-doan-ve-viec-sinh', 'proofOfBirth'],
    ]);
    expect(birth?.cases[0]?.components.find(({ key }) => key === 'giay-chung-sinh')).toMatchObject({
      shortName: 'Giấy chứng sinh',
      originals: 1,
      mandatory: true,
    });
  });
});
