/**
 * Words of a spoken question that say nothing about the matter: who asks, for whom, politeness, and
 * what every question asks (papers, fee, time, where). With their marks: «đi» is one, «di» is not.
 */
export const emptyWords: readonly string[] = `
  tôi tui tao mình mik minh em e anh chị c a ạ à ơi ad admin bạn cô chú bác cháu con ông bà ba
  má bố mẹ cha vợ chồng ngoại nội nhà bên mấy các những cái này kia đó đây ấy người ta họ nó
  bé trai gái muốn cần xin hỏi nhờ giúp cho biết với dùm giùm định tính phải được dc đc đươc
  có không ko k hong hông chưa rồi vậy z j gì chi sao thế nào làm thủ tục hồ sơ giấy tờ nộp
  mang theo đi đến tới ở đâu nơi chỗ khi lúc bao nhiêu lâu mất tiền phí bn hết tốn ngày giờ
  tuần tháng hôm nay mai qua mới vừa sắp đang đã sẽ còn cũng thì là mà nhưng vì nên và hay
  hoặc của từ để ra vào lại luôn thôi chỉ nữa nếu như trong ngoài trên dưới nhận xong chuẩn bị
  gồm cách trình tự điều kiện dựa văn bản online mạng trực tuyến một hai vài nhiều ít thêm do
  tại về lên xuống nhé nha ha hả dạ vâng thưa kính chào thanks cảm ơn trả lời giải quyết quy
  mọi
`
  .trim()
  .split(/\s+/);

/** What people say, and the words of the catalogue for it; the longest saying counts. */
export interface EverydayWords {
  readonly said: readonly string[];
  readonly meant: readonly string[];
}

const row = (said: string, meant: string): EverydayWords => ({
  said: said.split('|'),
  meant: meant.split('|'),
});

export const everydayWords: readonly EverydayWords[] = [
  row('đẻ|mới đẻ|mới sinh|sinh con|sinh em bé|em bé|sơ sinh|gks', 'đăng ký khai sinh'),
  row(
    'làm lại giấy khai sinh|mất giấy khai sinh|mất khai sinh',
    'trích lục hộ tịch|đăng ký lại khai sinh',
  ),
  row('mất giấy kết hôn|mất giấy đăng ký kết hôn', 'trích lục hộ tịch|đăng ký lại kết hôn'),
  row('người chết|qua đời|từ trần|mới mất|vừa mất|báo tử|giấy tử|chứng tử', 'đăng ký khai tử'),
  row(
    'bố mất|ba mất|mẹ mất|má mất|ông mất|bà mất|nội mất|ngoại mất|chồng mất|vợ mất',
    'đăng ký khai tử',
  ),
  row('cưới|lấy chồng|lấy vợ|giấy hôn thú|hôn thú', 'đăng ký kết hôn'),
  row('độc thân|chưa vợ|chưa chồng|chưa lập gia đình', 'xác nhận tình trạng hôn nhân'),
  row('đổi tên|đổi họ|sửa tên|sai tên|sai họ|sai ngày sinh|sai năm sinh', 'cải chính hộ tịch'),
  row('sửa giấy khai sinh|sửa khai sinh|sai khai sinh', 'thay đổi cải chính hộ tịch'),
  row('nhận con|nhận cha|nhận bố|là con mình|con rơi|con ngoài giá thú', 'nhận cha mẹ con'),
  row(
    'nhận nuôi|xin con nuôi|nhận về nuôi|bỏ rơi|nhận làm con nuôi|nhận con nuôi',
    'đăng ký nuôi con nuôi trong nước',
  ),
  row('đỡ đầu|trông nom', 'giám hộ'),
  row('xóa hộ khẩu|xóa khẩu|cắt khẩu|cắt hộ khẩu', 'xóa đăng ký thường trú'),
  row('tách hộ khẩu|tách khẩu|tách sổ', 'tách hộ'),
  row('hộ khẩu|nhập hộ khẩu|chuyển khẩu|nhập khẩu', 'đăng ký thường trú'),
  row('ở trọ|thuê trọ|nhà trọ|phòng trọ|thuê nhà ở', 'đăng ký tạm trú'),
  row('ngủ lại|khách ở lại|khách ở nhà|ở chơi|ở lại qua đêm', 'thông báo lưu trú'),
  row('vắng nhà|đi vắng', 'khai báo tạm vắng'),
  row('giấy cư trú|ct07|xác nhận nơi ở|xác nhận cư trú', 'xác nhận thông tin về cư trú'),
  row('cccd|cmnd|chứng minh nhân dân|chứng minh thư|căn cước công dân', 'thẻ căn cước'),
  row('vneid', 'định danh điện tử'),
  row('biển số|cà vẹt|cavet|mua xe máy|mua xe', 'đăng ký xe'),
  row('bán xe|sang tên xe|mua xe cũ|xe cũ', 'sang tên xe'),
  row('bằng lái|bằng lái xe|gplx', 'giấy phép lái xe'),
  row('sổ đỏ|sổ hồng|bìa đỏ|sổ đất|giấy đất|qsdđ', 'giấy chứng nhận quyền sử dụng đất'),
  row(
    'sang tên đất|sang sổ|sang tên sổ đỏ|bán đất|mua đất|cho đất|tặng đất',
    'chuyển nhượng thừa kế tặng cho quyền sử dụng đất',
  ),
  row('thổ cư|đất vườn sang đất ở', 'chuyển mục đích sử dụng đất'),
  row('lấn đất|lấn chiếm|lấn ranh|ranh đất|ranh giới|tranh chấp', 'hòa giải tranh chấp đất đai'),
  row('vay ngân hàng|cầm sổ', 'thế chấp quyền sử dụng đất'),
  row(
    'xây nhà|cất nhà|xây thêm tầng|xây tầng|làm nhà|xin phép xây|phép xây|gpxd',
    'giấy phép xây dựng nhà ở',
  ),
  row('sửa nhà|cơi nới', 'giấy phép xây dựng sửa chữa cải tạo'),
  row(
    'sao y|photo|phô tô|công chứng bản sao|công chứng bằng|công chứng giấy|photo công chứng',
    'chứng thực bản sao từ bản chính',
  ),
  row('sơ yếu lý lịch|công chứng chữ ký|xác nhận chữ ký|giấy ủy quyền', 'chứng thực chữ ký'),
  row('trứng thực', 'chứng thực'),
  row('công chứng', 'chứng thực'),
  row('từ chối thừa kế|không nhận thừa kế|không nhận di sản|nhường thừa kế', 'từ chối nhận di sản'),
  row('chia thừa kế|chia tài sản|chia di sản', 'thỏa thuận phân chia di sản'),
  row('tiền án|án tích|lý lịch trong sạch', 'phiếu lý lịch tư pháp'),
  row(
    'mở quán|mở tiệm|mở cửa hàng|mở shop|mở sạp|buôn bán|giấy phép kinh doanh|tạp hóa',
    'đăng ký thành lập hộ kinh doanh',
  ),
  row('đóng cửa|dẹp tiệm|dẹp quán|nghỉ bán|nghỉ kinh doanh', 'chấm dứt hoạt động hộ kinh doanh'),
  row('mở công ty|lập công ty|mở doanh nghiệp', 'đăng ký thành lập công ty'),
  row(
    'người già|cao tuổi|không có lương hưu|80 tuổi|75 tuổi|tuổi già|dưỡng lão',
    'trợ cấp hưu trí xã hội',
  ),
  row('mồ côi|trợ cấp hàng tháng|tiền hàng tháng|bảo trợ xã hội', 'trợ cấp xã hội hàng tháng'),
  row('tàn tật|dị tật|tật nguyền|bị tật|bại liệt|tật bẩm sinh', 'xác nhận khuyết tật'),
  row('đám ma|đám tang|ma chay|chôn cất|hỏa táng', 'hỗ trợ chi phí mai táng'),
  row('mất việc|nghỉ việc|bị cho nghỉ', 'trợ cấp thất nghiệp'),
  row('sổ bhxh|sổ bảo hiểm', 'sổ bhxh|sổ bảo hiểm xã hội'),
  row('thẻ bhyt|thẻ bảo hiểm', 'thẻ bhyt|thẻ bảo hiểm y tế'),
  row('bhxh', 'bảo hiểm xã hội|bhxh'),
  row('bhyt', 'bảo hiểm y tế|bhyt'),
  row('nghỉ đẻ|nghỉ sinh|tiền thai sản', 'chế độ thai sản'),
  row('thương binh|liệt sĩ|gia đình có công', 'người có công'),
  row('vào lớp 1|vào lớp 6|vào lớp 10|vào lớp|xin học|nhập học', 'tuyển sinh'),
  row('đk', 'đăng ký'),
  row('hkd', 'hộ kinh doanh'),
];
