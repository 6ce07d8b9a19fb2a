import type { ProblemDefinition } from './problem-definition';

/** What is wrong with the way a request was sent, or with the server that took it. */
export const requestProblems = {
  validation: {
    slug: 'validation',
    status: 400,
    title: { vi: 'Có thông tin cần sửa.', en: 'Some fields need correcting.' },
    nextStep: {
      vi: 'Chưa có gì được lưu. Sửa từng mục được nêu rồi gửi lại.',
      en: 'Nothing was saved. Correct each field listed and send again.',
    },
  },
  malformedRequest: {
    slug: 'malformed-request',
    status: 400,
    title: { vi: 'Không đọc được yêu cầu gửi lên.', en: 'The request cannot be read.' },
    nextStep: {
      vi: 'Chưa có gì được lưu. Tải lại trang; phần mềm kết nối cần gửi đúng JSON.',
      en: 'Nothing was saved. Reload the page; a connected program must send well-formed JSON.',
    },
  },
  idempotencyKeyMissing: {
    slug: 'idempotency-key-missing',
    status: 400,
    title: {
      vi: 'Yêu cầu thiếu mã chống gửi trùng.',
      en: 'The Idempotency-Key header is missing.',
    },
    nextStep: {
      vi: 'Chưa có gì được lưu. Gửi lại kèm tiêu đề Idempotency-Key, mỗi việc một mã riêng.',
      en: 'Nothing was saved. Send again with an Idempotency-Key header, one key for each act.',
    },
  },
  originRefused: {
    slug: 'origin-refused',
    status: 403,
    title: {
      vi: 'Yêu cầu đến từ một trang web khác nên bị từ chối.',
      en: 'The request came from another site and was refused.',
    },
    nextStep: {
      vi: 'Chưa có gì thay đổi. Mở phần mềm bằng đúng địa chỉ của cơ quan.',
      en: 'Nothing has changed. Open the program at the address of the office.',
    },
  },
  passwordChangeRequired: {
    slug: 'password-change-required',
    status: 403,
    title: {
      vi: 'Cần đổi mật khẩu được cấp trước khi làm việc.',
      en: 'The password you were given must be changed before any work.',
    },
    nextStep: {
      vi: 'Chưa có gì thay đổi. Đặt mật khẩu của riêng mình rồi làm tiếp.',
      en: 'Nothing has changed. Choose a password of your own, then go on.',
    },
  },
  methodNotAllowed: {
    slug: 'method-not-allowed',
    status: 405,
    title: {
      vi: 'Địa chỉ này không nhận cách gọi đó.',
      en: 'This address does not take that method.',
    },
    nextStep: {
      vi: 'Chưa có gì thay đổi. Xem tài liệu giao diện lập trình tại /docs.',
      en: 'Nothing has changed. See the API document at /docs.',
    },
  },
  notAcceptable: {
    slug: 'not-acceptable',
    status: 406,
    title: {
      vi: 'Không có nội dung ở dạng được yêu cầu.',
      en: 'The content does not exist in the form asked for.',
    },
    nextStep: {
      vi: 'Bỏ tiêu đề Accept hoặc chọn một dạng nêu trong tài liệu tại /docs.',
      en: 'Leave the Accept header out or choose a form listed at /docs.',
    },
  },
  inFlight: {
    slug: 'in-flight',
    status: 409,
    title: {
      vi: 'Việc này đang được thực hiện từ lần gửi trước.',
      en: 'This act is still being carried out from the first sending.',
    },
    nextStep: {
      vi: 'Không tạo trùng. Đợi vài giây rồi gửi lại với cùng mã chống gửi trùng.',
      en: 'Nothing is doubled. Wait some seconds and send again with the same key.',
    },
  },
  payloadTooLarge: {
    slug: 'payload-too-large',
    status: 413,
    title: { vi: 'Nội dung gửi lên quá lớn.', en: 'What was sent is too large.' },
    nextStep: {
      vi: 'Chưa có gì được lưu. Quét lại ở 300 dpi hoặc chia thành nhiều tệp.',
      en: 'Nothing was saved. Scan at 300 dpi or split the file.',
    },
  },
  uriTooLong: {
    slug: 'uri-too-long',
    status: 414,
    title: { vi: 'Địa chỉ gửi lên quá dài.', en: 'The address sent is too long.' },
    nextStep: {
      vi: 'Chưa có gì thay đổi. Bỏ bớt điều kiện lọc.',
      en: 'Nothing has changed. Remove some filters.',
    },
  },
  unsupportedMediaType: {
    slug: 'unsupported-media-type',
    status: 415,
    title: { vi: 'Không nhận dạng nội dung này.', en: 'This kind of content is not taken.' },
    nextStep: {
      vi: 'Chưa có gì được lưu. Gửi JSON; tệp quét phải là PDF, JPEG hoặc PNG.',
      en: 'Nothing was saved. Send JSON; scans must be PDF, JPEG or PNG.',
    },
  },
  idempotencyKeyReused: {
    slug: 'idempotency-key-reused',
    status: 422,
    title: {
      vi: 'Mã chống gửi trùng này đã dùng cho một việc khác.',
      en: 'This Idempotency-Key was used for another act.',
    },
    nextStep: {
      vi: 'Việc trước còn nguyên, việc này chưa thực hiện. Gửi lại với mã mới.',
      en: 'The first act stands, this one was not carried out. Send it with a new key.',
    },
  },
  preconditionMissing: {
    slug: 'precondition-missing',
    status: 428,
    title: {
      vi: 'Yêu cầu không nói đang sửa bản nào.',
      en: 'The request does not say which version it changes.',
    },
    nextStep: {
      vi: 'Chưa có gì thay đổi. Gửi lại kèm tiêu đề If-Match lấy từ ETag khi đọc.',
      en: 'Nothing has changed. Send again with If-Match, taken from the ETag of the reading.',
    },
  },
  tooManyRequests: {
    slug: 'too-many-requests',
    status: 429,
    title: { vi: 'Gửi yêu cầu quá nhanh.', en: 'Requests come too fast.' },
    nextStep: {
      vi: 'Không có gì bị mất. Đợi hết thời gian được báo rồi gửi lại.',
      en: 'Nothing is lost. Wait for the time stated, then send again.',
    },
  },
  internal: {
    slug: 'internal',
    status: 500,
    title: { vi: 'Lỗi phía máy chủ.', en: 'Server fault.' },
    nextStep: {
      vi: 'Nội dung đang nhập còn nguyên. Thử lại một lần; nếu vẫn vậy, đọc số tham chiếu cho người quản trị.',
      en: 'What you typed is kept. Try once more; if it stays, quote the reference to the administrator.',
    },
  },
  serviceUnavailable: {
    slug: 'service-unavailable',
    status: 503,
    title: { vi: 'Máy chủ đang bận.', en: 'The server is busy.' },
    nextStep: {
      vi: 'Nội dung còn nguyên; bấm «Thử lại». Gửi lại không tạo trùng.',
      en: 'Nothing is lost; press Try again. Sending again doubles nothing.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;
