import { proposeProcedureShortName, proposeShortName } from './short-name';

describe('a proposed short name', () => {
  it.each([
    ['a) Đơn đề nghị cấp giấy phép;', 'Đơn đề nghị cấp giấy phép'],
    ['- giấy chứng sinh', 'Giấy chứng sinh'],
    ['02 bộ bản vẽ thiết kế', '02 bộ bản vẽ thiết kế'],
    [
      'Đơn đề nghị cấp lại chứng chỉ theo Mẫu số 04 ban hành kèm theo Nghị định số 12/2025/NĐ-CP',
      'Đơn đề nghị cấp lại chứng chỉ',
    ],
    [
      'Giấy báo nhận hàng do cơ quan có thẩm quyền của nước xuất khẩu cấp trong thời hạn quy định',
      'Giấy báo nhận hàng',
    ],
  ])('of «%s»', (name, shortName) => {
    expect(proposeShortName(name)).toBe(shortName);
  });

  it.each([
    ['is never cut', 'Văn bản '.repeat(12)],
    [
      'does not drop a second paper',
      'Đơn đề nghị theo mẫu hoặc văn bản đề nghị của tổ chức quản lý, kèm danh sách người đề nghị',
    ],
    ['is not made of a sentence', 'Trường hợp nộp qua bưu điện'],
    ['is not made of marks', '----'],
    ['keeps brackets whole', 'Đơn đề nghị (Mẫu số 01 hoặc'],
  ])('%s', (_, name) => {
    expect(proposeShortName(name)).toBeNull();
  });

  it('of a procedure leaves out «Thủ tục»', () => {
    expect(proposeProcedureShortName('Thủ tục đăng ký khai tử')).toBe('Đăng ký khai tử');
  });
});
