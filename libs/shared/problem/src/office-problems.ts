import type { ProblemDefinition } from './problem-definition';

/** What the rules of the office refuse: who may, what exists, what is possible now. */
export const officeProblems = {
  unauthenticated: {
    slug: 'unauthenticated',
    status: 401,
    title: {
      vi: 'Hết phiên. Nhập mật khẩu để tiếp tục, không mất nội dung.',
      en: 'Session ended. Enter the password; nothing is lost.',
    },
    nextStep: {
      vi: 'Nội dung đang nhập còn nguyên. Đăng nhập rồi làm lại bước này.',
      en: 'What you typed is kept. Sign in and repeat this step.',
    },
  },
  signInRefused: {
    slug: 'sign-in-refused',
    status: 401,
    title: {
      vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
      en: 'The user name or the password is not right.',
    },
    nextStep: {
      vi: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại, hoặc gọi người quản trị.',
      en: 'Check the typing method and Caps Lock and try again, or call the administrator.',
    },
  },
  tooManyAttempts: {
    slug: 'too-many-attempts',
    status: 429,
    title: { vi: 'Đã thử quá nhiều lần.', en: 'Too many attempts.' },
    nextStep: {
      vi: 'Không có gì bị mất. Đợi hết thời gian được báo rồi thử lại.',
      en: 'Nothing is lost. Wait for the time stated, then try again.',
    },
  },
  forbidden: {
    slug: 'forbidden',
    status: 403,
    title: {
      vi: 'Tài khoản đang dùng chưa được giao quyền làm việc này.',
      en: 'This act is not granted to you.',
    },
    nextStep: {
      vi: 'Chưa có gì thay đổi. Nhờ người có quyền, hoặc đề nghị người quản trị giao quyền.',
      en: 'Nothing has changed. Ask someone who may, or ask the administrator for the right.',
    },
  },
  gateRefused: {
    slug: 'gate-refused',
    status: 403,
    title: {
      vi: 'Quầy này chưa được giao thủ tục này.',
      en: 'This counter is not given this procedure.',
    },
    nextStep: {
      vi: 'Nội dung đã nhập còn nguyên. Chuyển công chức tiếp nhận hoặc mời sang quầy công chức.',
      en: 'What you typed is kept. Pass it to a civil servant or direct the citizen to that counter.',
    },
  },
  samePersonRefused: {
    slug: 'same-person-refused',
    status: 403,
    title: { vi: 'Người đề xuất không được tự xác nhận.', en: 'The proposer may not confirm.' },
    nextStep: {
      vi: 'Đề xuất còn nguyên. Nhờ một người khác có quyền xác nhận.',
      en: 'The proposal is kept. Another person with the right has to confirm it.',
    },
  },
  notFound: {
    slug: 'not-found',
    status: 404,
    title: {
      vi: 'Không tìm thấy, hoặc không thuộc phạm vi được xem.',
      en: 'Not found, or not yours to see.',
    },
    nextStep: {
      vi: 'Kiểm tra lại mã, hoặc tìm bằng số điện thoại, số định danh.',
      en: 'Check the code, or search by phone or personal id.',
    },
  },
  actionNotAllowed: {
    slug: 'action-not-allowed',
    status: 409,
    title: {
      vi: 'Hồ sơ đang ở trạng thái không làm được việc này.',
      en: 'This action is not possible now.',
    },
    nextStep: {
      vi: 'Chưa có gì thay đổi. Tải lại để thấy các việc làm được lúc này.',
      en: 'Nothing has changed. Reload to see what can be done now.',
    },
  },
  moneyBlocked: {
    slug: 'money-blocked',
    status: 409,
    title: { vi: 'Khoản tiền này chưa xử lý được lúc này.', en: 'This money cannot move now.' },
    nextStep: {
      vi: 'Chưa có đồng nào được ghi. Tải lại để thấy tình trạng mới nhất.',
      en: 'No money was booked. Reload to see how things stand.',
    },
  },
  signatureRefused: {
    slug: 'signature-refused',
    status: 403,
    title: {
      vi: 'Chữ ký của thông báo không đúng hoặc đã quá thời hạn.',
      en: 'The signature of the message is wrong or too old.',
    },
    nextStep: {
      vi: 'Chưa có gì được ghi. Kiểm tra khóa bí mật và đồng hồ của bên gửi rồi ký, gửi lại.',
      en: 'Nothing was booked. Check the secret and the clock of the sender, sign and send again.',
    },
  },
  conflict: {
    slug: 'conflict',
    status: 409,
    title: { vi: 'Đã có một bản ghi như vậy.', en: 'This exists already.' },
    nextStep: {
      vi: 'Chưa có gì được lưu thêm. Mở bản đã có, hoặc sửa mục bị trùng.',
      en: 'Nothing was added. Open the existing one, or change the field that repeats it.',
    },
  },
  calendarMissing: {
    slug: 'calendar-missing',
    status: 409,
    title: {
      vi: 'Lịch làm việc chưa có dữ liệu của năm cần tính.',
      en: 'The working calendar does not cover the year needed.',
    },
    nextStep: {
      vi: 'Chưa có gì được lưu. Người quản trị cần nhập lịch nghỉ của năm đó trước.',
      en: 'Nothing was saved. The administrator has to enter the holidays of that year first.',
    },
  },
  numberingRefused: {
    slug: 'numbering-refused',
    status: 409,
    title: {
      vi: 'Mã định danh của đơn vị không dùng để đánh số hồ sơ được.',
      en: 'The agency code of the unit cannot number dossiers.',
    },
    nextStep: {
      vi: 'Chưa có số nào được cấp. Người quản trị cần sửa mã đơn vị: dưới cấp tỉnh chỉ dùng chữ số.',
      en: 'No number was used. The administrator has to correct the code: digits only below the province.',
    },
  },
  duplicateUndecided: {
    slug: 'duplicate-undecided',
    status: 409,
    title: {
      vi: 'Người này đã có hồ sơ cùng thủ tục. Chưa tiếp nhận được.',
      en: 'This person has a dossier of the same procedure. Cannot be received yet.',
    },
    nextStep: {
      vi: 'Nội dung đã nhập còn nguyên. Đối chiếu hai hồ sơ rồi ghi lý do vẫn nhận, hoặc mở hồ sơ kia.',
      en: 'What you typed is kept. Compare the two, then state why it is still received, or open the other.',
    },
  },
  staleVersion: {
    slug: 'stale-version',
    status: 412,
    title: {
      vi: 'Người khác đã sửa sau khi trang này được mở.',
      en: 'Someone else changed this after you opened it.',
    },
    nextStep: {
      vi: 'Nội dung vừa nhập còn trên màn hình. Xem phần khác nhau rồi lưu lại.',
      en: 'What you typed is still on the screen. See the differences, then save again.',
    },
  },
  fileRefused: {
    slug: 'file-refused',
    status: 422,
    title: { vi: 'Tệp không dùng được.', en: 'The file cannot be used.' },
    nextStep: {
      vi: 'Các tệp khác còn nguyên. Quét lại trang được nêu rồi tải lên.',
      en: 'The other files are kept. Rescan the page stated and upload again.',
    },
  },
  papersMissing: {
    slug: 'papers-missing',
    status: 422,
    title: {
      vi: 'Còn thiếu giấy tờ bắt buộc. Chưa tiếp nhận được.',
      en: 'Mandatory papers are missing. Cannot be received yet.',
    },
    nextStep: {
      vi: 'Bản nhập dở được giữ. In danh sách cần mang, hoặc lập phiếu yêu cầu bổ sung.',
      en: 'The draft is kept. Print the list of what to bring, or request a supplement.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;
