interface Label {
  readonly vi: string;
  readonly en: string;
}

/** Every permission of the product: the only names that roles, operations and buttons may use. */
export const permissions = {
  'dossier.read': { vi: 'Xem hồ sơ', en: 'Read dossiers' },
  'dossier.readWithReason': { vi: 'Xem hồ sơ khi nêu lý do', en: 'Read dossiers, giving a reason' },
  'personalNumber.read': {
    vi: 'Xem đủ số định danh, điện thoại',
    en: 'Read personal numbers in full',
  },
  'dossier.draft': { vi: 'Hướng dẫn và nhập hồ sơ dở', en: 'Guide and draft' },
  'dossier.receive': { vi: 'Tiếp nhận hồ sơ', en: 'Receive dossiers' },
  'dossier.requestSupplement': { vi: 'Yêu cầu bổ sung', en: 'Request supplements' },
  'dossier.proposeRefusal': { vi: 'Đề xuất từ chối tiếp nhận', en: 'Propose refusing intake' },
  'dossier.confirmRefusal': { vi: 'Xác nhận từ chối tiếp nhận', en: 'Confirm refusing intake' },
  'dossier.digitise': { vi: 'Số hóa giấy tờ', en: 'Digitise papers' },
  'dossier.attest': {
    vi: 'Xác nhận bản quét thay cơ quan',
    en: 'Attest scans for the authority',
  },
  'dossier.transfer': { vi: 'Chuyển hồ sơ', en: 'Transfer dossiers' },
  'dossier.process': { vi: 'Thụ lý hồ sơ', en: 'Process dossiers' },
  'dossier.assign': { vi: 'Phân công hồ sơ', en: 'Assign dossiers to people' },
  'dossier.decide': { vi: 'Quyết định, ký kết quả', en: 'Decide and sign results' },
  'dossier.reappoint': { vi: 'Xin lỗi và hẹn lại', en: 'Apologise and set a new date' },
  'dossier.settleDispute': {
    vi: 'Giải quyết khiếu nại kết luận thời hạn',
    en: 'Settle disputes about lateness',
  },
  'dossier.requestWithdrawal': { vi: 'Ghi đề nghị rút hồ sơ', en: 'Record withdrawal requests' },
  'dossier.stop': { vi: 'Dừng giải quyết hồ sơ', en: 'Stop dossiers' },
  'dossier.collectFee': { vi: 'Thu phí, lệ phí', en: 'Collect fees' },
  'dossier.returnResult': { vi: 'Trả kết quả', en: 'Return results' },
  'cash.read': { vi: 'Xem quỹ và biên lai', en: 'Read cash and receipts' },
  'cash.approve': { vi: 'Duyệt chênh lệch quỹ', en: 'Approve cash variances' },
  'savedView.share': { vi: 'Chia sẻ bộ lọc cho đơn vị', en: 'Share saved views with the unit' },
  'retention.hold': {
    vi: 'Giữ hồ sơ khỏi tiêu hủy',
    en: 'Keep dossiers from being destroyed',
  },
  'retention.propose': { vi: 'Đề xuất tiêu hủy tài liệu', en: 'Propose destroying documents' },
  'retention.confirm': { vi: 'Duyệt tiêu hủy tài liệu', en: 'Confirm destroying documents' },
  'consignment.read': { vi: 'Xem bưu gửi', en: 'Read consignments' },
  'consignment.register': {
    vi: 'Lập bưu gửi tại quầy',
    en: 'Register consignments at the counter',
  },
  'consignment.carry': { vi: 'Đi thu gom và phát', en: 'Collect and deliver on a round' },
  'consignment.dispatch': { vi: 'Giao tuyến và lập túi', en: 'Assign rounds and make bags' },
  'manifest.handOver': { vi: 'Ký giao nhận', en: 'Sign hand-overs' },
  'incident.read': { vi: 'Xem sự cố', en: 'Read incidents' },
  'incident.report': { vi: 'Báo sự cố', en: 'Report incidents' },
  'incident.close': { vi: 'Kết thúc sự cố', en: 'Close incidents' },
  'transferScope.read': { vi: 'Xem danh mục chuyển giao', en: 'Read the transfer list' },
  'transferScope.write': { vi: 'Sửa danh mục chuyển giao', en: 'Change the transfer list' },
  'catalogue.read': { vi: 'Xem danh mục thủ tục', en: 'Read the catalogue' },
  'catalogue.write': { vi: 'Sửa danh mục thủ tục', en: 'Change the catalogue' },
  'formTemplate.read': { vi: 'Xem mẫu in', en: 'Read form templates' },
  'formTemplate.write': { vi: 'Sửa mẫu in', en: 'Change form templates' },
  'register.print': { vi: 'In sổ theo dõi hồ sơ', en: 'Print the register' },
  'register.close': { vi: 'Khóa sổ theo dõi hồ sơ', en: 'Close the register' },
  'organisation.read': { vi: 'Xem đơn vị và quầy', en: 'Read units and counters' },
  'organisation.write': { vi: 'Sửa đơn vị và quầy', en: 'Change units and counters' },
  'staff.read': { vi: 'Xem nhân sự', en: 'Read staff' },
  'staff.write': { vi: 'Sửa nhân sự', en: 'Change staff' },
  'role.read': { vi: 'Xem vai trò và quyền', en: 'Read roles and permissions' },
  'calendar.read': { vi: 'Xem lịch làm việc', en: 'Read the working calendar' },
  'calendar.write': { vi: 'Sửa lịch làm việc', en: 'Change the working calendar' },
  'report.read': { vi: 'Xem báo cáo', en: 'Read reports' },
  'journal.read': { vi: 'Xem nhật ký', en: 'Read the journal' },
  'journal.retry': {
    vi: 'Đọc lại dòng nhật ký bị treo',
    en: 'Have parked rows of the journal read again',
  },
  'apiClient.read': { vi: 'Xem ứng dụng kết nối', en: 'Read API clients' },
  'apiClient.write': { vi: 'Sửa ứng dụng kết nối', en: 'Change API clients' },
} as const satisfies Record<string, Label>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as readonly Permission[];

export type DossierPermission = Extract<Permission, `dossier.${string}`>;

export const dossierPermissions = permissionNames.filter((name): name is DossierPermission =>
  name.startsWith('dossier.'),
);

/**
 * What no role of Post employees can ever hold: the Post guides, receives, digitises and returns;
 * deciding, signing, stopping and refusing belong to the State (Decree 107/2021, Decree 118/2025).
 */
export const neverPostal = [
  'dossier.attest',
  'dossier.process',
  'dossier.assign',
  'dossier.decide',
  'dossier.confirmRefusal',
  'dossier.reappoint',
  'dossier.stop',
  'dossier.settleDispute',
] as const satisfies readonly DossierPermission[];

export function isNeverPostal(permission: Permission): boolean {
  return (neverPostal as readonly Permission[]).includes(permission);
}
