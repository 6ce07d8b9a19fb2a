import { isGroundedRefusal } from './refusal';

describe('a refusal at intake', () => {
  it.each([
    ['a reason and a paper', 'Giấy chứng sinh bị tẩy xóa', [2], null, true],
    ['a reason and a legal ground', 'Không thuộc thẩm quyền', [], 'Điều 5 Luật Hộ tịch', true],
    ['a reason alone', 'Không thuộc thẩm quyền', [], null, false],
    ['a blank legal ground', 'Không thuộc thẩm quyền', [], '  ', false],
    ['a paper without a reason', ' ', [2], null, false],
  ])('with %s', (_name, reason, checklistLines, legalGround, stands) => {
    expect(isGroundedRefusal({ reason, checklistLines, legalGround })).toBe(stands);
  });
});
