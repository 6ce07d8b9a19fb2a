import { emptyWords, everydayWords } from './everyday-words';
import { questionTerms } from './question-terms';

describe('a question in whole sentences', () => {
  it.each([
    ['Tôi muốn làm giấy khai sinh cho con', ['khai sinh', 'giay khai sinh']],
    ['toi muon lam giay khai sinh cho con', ['khai sinh', 'giay khai sinh']],
    ['xin giấy độc thân', ['xac nhan tinh', 'tinh trang hon', 'hon nhan']],
    ['tách hộ khẩu mất bao lâu', ['tach ho']],
    ['đi chứng thực di chúc', ['di chuc', 'chung thuc di']],
  ])('«%s» may be found by its telling words', (question, expected) => {
    expect(questionTerms(question)).toEqual(expect.arrayContaining(expected));
  });

  it('has no word that every question has, and tells «đi» from «di» where there are marks', () => {
    const terms = questionTerms('đi chứng thực di chúc thì cần gì ạ');
    expect(terms).toContain('di');
    expect(terms).not.toContain('can');
    expect(terms).not.toContain('thi can gi');
    expect(questionTerms('di chung thuc thi can gi a')).not.toContain('di');
    expect(questionTerms('cho tôi hỏi với ạ')).toEqual([]);
  });

  it('takes the longest saying, and none of its words a second time', () => {
    const terms = questionTerms('tách hộ khẩu');
    expect(terms).not.toContain('thuong tru');
    expect(terms).not.toContain('khau');
  });

  it('stays small whatever is pasted', () => {
    const pasted = Array.from({ length: 400 }, (_, n) => `chữ${n}`).join(' ');
    expect(questionTerms(pasted).length).toBeLessThanOrEqual(30);
  });

  it('leaves out no word of the catalogue that a long question means', () => {
    const chatter = Array.from({ length: 35 }, (_, n) => `chữ${n}`).join(' ');
    const terms = questionTerms(`${chatter} sổ đỏ`);
    expect(terms).toEqual(expect.arrayContaining(['quyen su dung', 'chung nhan']));
  });

  it('lists every word and saying once', () => {
    expect(new Set(emptyWords).size).toBe(emptyWords.length);
    const said = everydayWords.flatMap((each) => each.said);
    expect(new Set(said).size).toBe(said.length);
  });
});
