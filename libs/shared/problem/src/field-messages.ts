import type { Bilingual } from './language';

/** The words for every refused field; `{…}` are places filled per case. */
export const fieldMessages = {
  required: { vi: 'Chưa nhập mục này.', en: 'This field is required.' },
  blank: { vi: 'Mục này chỉ có khoảng trắng.', en: 'This field holds only spaces.' },
  notAString: { vi: 'Mục này phải là chữ.', en: 'This field must be text.' },
  notANumber: { vi: 'Mục này phải là số.', en: 'This field must be a number.' },
  notAnInteger: { vi: 'Mục này phải là số nguyên.', en: 'This field must be a whole number.' },
  notABoolean: { vi: 'Mục này phải là có hoặc không.', en: 'This field must be true or false.' },
  notAnObject: { vi: 'Mục này phải là một nhóm thông tin.', en: 'This field must be an object.' },
  notAnArray: { vi: 'Mục này phải là một danh sách.', en: 'This field must be a list.' },
  tooShort: { vi: 'Cần ít nhất {min} ký tự.', en: 'At least {min} characters are needed.' },
  tooLong: { vi: 'Không quá {max} ký tự.', en: 'No more than {max} characters.' },
  wrongLength: {
    vi: 'Phải có đúng {length} ký tự; đang có {actual}.',
    en: 'Exactly {length} characters are needed; this has {actual}.',
  },
  tooSmall: { vi: 'Không được nhỏ hơn {min}.', en: 'Not less than {min}.' },
  tooLarge: { vi: 'Không được lớn hơn {max}.', en: 'Not more than {max}.' },
  outOfRange: { vi: 'Phải từ {min} đến {max}.', en: 'Must be from {min} to {max}.' },
  tooFewItems: { vi: 'Cần ít nhất {min} mục.', en: 'At least {min} items are needed.' },
  tooManyItems: { vi: 'Không quá {max} mục.', en: 'No more than {max} items.' },
  duplicateItems: { vi: 'Danh sách có mục lặp lại.', en: 'The list repeats an item.' },
  notInList: { vi: 'Chọn một trong: {allowed}.', en: 'Choose one of: {allowed}.' },
  unknownField: { vi: 'Không có mục nào tên như vậy.', en: 'There is no field of this name.' },
  unknownReference: {
    vi: 'Không tìm thấy, hoặc không thuộc phạm vi được xem.',
    en: 'Not found, or not yours to see.',
  },
  pageOfAnotherDossier: {
    vi: 'Trang này mang mã hồ sơ {code}. Xem lại; nếu đúng là giấy của hồ sơ đang chọn thì xác nhận rồi gán.',
    en: 'This page carries the code {code}. Look again; if it does belong here, confirm and assign it.',
  },
  notAllowedHere: {
    vi: 'Không nhập mục này trong trường hợp này.',
    en: 'This field does not belong in this case.',
  },
  tooDeep: {
    vi: 'Thông tin lồng nhau quá {max} tầng.',
    en: 'Information is nested more than {max} levels deep.',
  },
  controlCharacter: {
    vi: 'Có ký tự điều khiển không nhìn thấy. Xóa đi rồi nhập lại bằng tay.',
    en: 'It holds an invisible control character. Clear it and type again.',
  },
  loneSurrogate: {
    vi: 'Có ký tự bị hỏng. Xóa đi rồi nhập lại bằng tay.',
    en: 'It holds a broken character. Clear it and type again.',
  },
  pattern: { vi: 'Viết theo mẫu: {example}.', en: 'Write it like this: {example}.' },
  uuid: { vi: 'Mã nội bộ phải là một UUID.', en: 'This must be a UUID.' },
  cursor: {
    vi: 'Mốc trang không đọc được. Mở lại danh sách từ đầu.',
    en: 'The page mark cannot be read. Open the list from its beginning.',
  },
  url: {
    vi: 'Viết địa chỉ đầy đủ, bắt đầu bằng https://.',
    en: 'Write the full https:// address.',
  },
  email: { vi: 'Viết thư điện tử như ten@vidu.vn.', en: 'Write an email like name@example.vn.' },

  unknownPlaceholder: {
    vi: 'Mẫu này không có ô điền {name}. Chọn ô điền trong danh sách.',
    en: 'This form has no placeholder {name}. Choose one from the list.',
  },
  placeholderMissing: {
    vi: 'Mẫu thiếu nội dung bắt buộc {name}. Thêm ô điền này vào một khối.',
    en: 'The form must show {name}. Put its placeholder into a block.',
  },
  blockMissing: {
    vi: 'Mẫu thiếu khối bắt buộc {type}. Thêm khối này.',
    en: 'The form must have the block {type}. Add it.',
  },
  braceMismatch: {
    vi: 'Dấu ngoặc nhọn ở ký tự thứ {at} không thành ô điền. Xóa đi hoặc chọn ô điền trong danh sách.',
    en: 'The brace at character {at} makes no placeholder. Delete it or choose one from the list.',
  },

  localDate: {
    vi: 'Viết ngày có thật theo mẫu 2026-11-23.',
    en: 'Write a real date like 2026-11-23.',
  },
  dateNotReal: { vi: 'Ngày {date} không có thật.', en: '{date} is not a date.' },
  yearNeedsFourDigits: {
    vi: 'Viết đủ 4 chữ số của năm, ví dụ 1999.',
    en: 'Write the year with 4 digits.',
  },
  dateInFuture: { vi: 'Ngày này ở tương lai.', en: 'This date is in the future.' },
  dateInPast: { vi: 'Ngày này đã qua.', en: 'This date has passed.' },
  dateTooEarly: { vi: 'Không được trước ngày {min}.', en: 'Not earlier than {min}.' },
  dateTooLate: { vi: 'Không được sau ngày {max}.', en: 'Not later than {max}.' },
  dayOfRest: {
    vi: 'Ngày này cơ quan không làm việc. Chọn ngày làm việc, như {next}.',
    en: 'The office is closed on that day. Choose a working day, such as {next}.',
  },
  birthDateInFuture: { vi: 'Ngày sinh ở tương lai.', en: 'The birth date is in the future.' },
  dateOrder: {
    vi: 'Ngày đến phải từ ngày {from} trở đi.',
    en: 'The end must not lie before {from}.',
  },
  notEarlier: {
    vi: 'Chỉ hẹn sớm hơn ngày tính theo thời hạn, không hẹn muộn hơn.',
    en: 'Only an earlier moment than the limit leads to can be promised.',
  },
  reasonNeeded: {
    vi: 'Nêu lý do xem việc ngoài phần mình, ít nhất 5 ký tự; lý do được ghi nhật ký.',
    en: 'Say why you look beyond your own work, in 5 characters or more; it is recorded.',
  },
  successorNeeded: {
    vi: 'Đơn vị này có hồ sơ. Chọn ít nhất một đơn vị kế thừa để hồ sơ có nơi giữ.',
    en: 'The unit has dossiers. Choose at least one successor that keeps them.',
  },
  parentEnds: {
    vi: 'Đơn vị cấp trên này kết thúc sau ngày {date}, trước đơn vị này. Chọn đơn vị khác.',
    en: 'That unit ends after {date}, before this one does. Choose another.',
  },
  unitsBelow: {
    vi: 'Còn {count} đơn vị bên dưới sau ngày này. Chuyển hoặc kết thúc các đơn vị đó trước.',
    en: '{count} units are still below it after this day. Move or end them first.',
  },
  localTime: { vi: 'Viết giờ theo mẫu 16:30.', en: 'Write a time like 16:30.' },
  instant: {
    vi: 'Viết thời điểm theo mẫu 2026-11-23T09:15:00+07:00.',
    en: 'Write an instant like 2026-11-23T09:15:00+07:00.',
  },
  timeLimit: {
    vi: 'Thời hạn phải lớn hơn 0; ngày và tháng phải là số nguyên.',
    en: 'The limit must be above 0; calendar days and months must be whole.',
  },

  personalIdLength: {
    vi: 'Số định danh phải có 12 chữ số; đang có {actual}.',
    en: 'A personal id has 12 digits; this has {actual}.',
  },
  personalIdDigits: {
    vi: 'Số định danh chỉ gồm chữ số, viết liền.',
    en: 'A personal id has only digits, without spaces.',
  },
  personalIdBirthYear: {
    vi: 'Số định danh không khớp năm sinh {year}. Kiểm tra lại thẻ.',
    en: 'The id does not match birth year {year}. Check the card.',
  },
  personalIdSex: {
    vi: 'Số định danh không khớp giới tính. Kiểm tra lại thẻ.',
    en: 'The id does not match the sex. Check the card.',
  },
  personalIdProvince: {
    vi: 'Ba số đầu của số định danh chưa có trong danh mục. Kiểm tra lại thẻ.',
    en: 'The first three digits of the id are not in the list. Check the card.',
  },
  oldPersonalId: {
    vi: 'Số chứng minh cũ phải có 9 chữ số.',
    en: 'An old identity number has 9 digits.',
  },
  citizenCard: {
    vi: 'Không đọc được mã trên thẻ. Quét lại hoặc nhập bằng tay.',
    en: 'The code of the card cannot be read. Scan again or type it.',
  },
  nameLostMarks: {
    vi: 'Họ tên đọc từ thẻ mất dấu. Nhập lại dấu theo thẻ.',
    en: 'The name lost its marks in scanning. Retype from the card.',
  },
  phone: {
    vi: 'Số điện thoại phải có 10 chữ số, bắt đầu bằng 0.',
    en: 'A phone has 10 digits and begins with 0.',
  },
  taxNumber: {
    vi: 'Mã số thuế có 10 chữ số, hoặc thêm - và 3 chữ số chi nhánh.',
    en: 'A tax number has 10 digits, or a further - and 3 digits of a branch.',
  },
  taxNumberCheckDigit: {
    vi: 'Mã số thuế sai số kiểm tra.',
    en: 'The tax number fails its check digit.',
  },
  postalCode: { vi: 'Mã bưu chính có 5 chữ số.', en: 'A postal code has 5 digits.' },
  presentDayCommune: {
    vi: 'Chọn phường, xã hiện nay, không chọn đơn vị trước sắp xếp.',
    en: 'Choose a present-day commune, not one from before the mergers.',
  },

  dossierCode: {
    vi: 'Mã này không phải mã hồ sơ. Mã đúng như H36.12-261121-0001.',
    en: 'Not a dossier code. A right one looks like H36.12-261121-0001.',
  },
  procedureCode: {
    vi: 'Mã thủ tục viết như 1.001193.',
    en: 'A procedure code looks like 1.001193.',
  },
  agencyCode: {
    vi: 'Mã định danh đơn vị viết như H36.12.',
    en: 'An agency code looks like H36.12.',
  },
  consignmentNumber: {
    vi: 'Số phiếu gửi viết như CP000000014VN và phải đúng số kiểm tra.',
    en: 'A consignment number looks like CP000000014VN with a right check digit.',
  },
  manifestNumber: { vi: 'Số túi viết như T-000117.', en: 'A bag number looks like T-000117.' },
  sealNumber: {
    vi: 'Số niêm phong có từ 4 đến 20 chữ số hoặc chữ cái in trên niêm phong.',
    en: 'A seal number has 4 to 20 of the digits and letters printed on the seal.',
  },
  trackingSecret: {
    vi: 'Mã tra cứu có 4 ký tự in trên giấy hẹn.',
    en: 'The tracking secret is the 4 characters on the receipt.',
  },
  scanAmbiguous: {
    vi: 'Mã bị bộ gõ làm đổi chữ và đọc được nhiều cách. Tắt bộ gõ rồi quét lại.',
    en: 'The typing method changed the code and it reads in several ways. Switch it off and rescan.',
  },

  dong: {
    vi: 'Số tiền là số nguyên đồng, không âm.',
    en: 'An amount is whole đồng, not negative.',
  },
  password: {
    vi: 'Mật khẩu cần ít nhất {min} ký tự.',
    en: 'A password needs at least {min} characters.',
  },
  wrongPassword: {
    vi: 'Mật khẩu không đúng. Kiểm tra rồi nhập lại.',
    en: 'The password is not right. Check and enter it again.',
  },
  samePassword: {
    vi: 'Mật khẩu mới phải khác mật khẩu cũ.',
    en: 'The new password must differ from the old one.',
  },
  fileTooLarge: {
    vi: 'Tệp quá {max} MB. Giảm độ phân giải còn 300 dpi.',
    en: 'Over {max} MB. Scan at 300 dpi.',
  },
  fileTooManyPages: { vi: 'Tệp quá {max} trang.', en: 'The file has more than {max} pages.' },
  fileType: {
    vi: 'Chỉ nhận tệp PDF, JPEG hoặc PNG, xét theo nội dung.',
    en: 'Only PDF, JPEG or PNG are taken, judged by content.',
  },
  fileUnreadable: {
    vi: 'Tệp không đọc được. Quét lại trang {page}.',
    en: 'Unreadable file. Rescan page {page}.',
  },
  fileEmpty: { vi: 'Tệp rỗng. Quét lại.', en: 'The file is empty. Scan again.' },
} as const satisfies Record<string, Bilingual>;
