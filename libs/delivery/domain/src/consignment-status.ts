/** Every status of a consignment, whatever it carries. */
export const consignmentStatuses = [
  'toCollect',
  'collected',
  'bagged',
  'inTransit',
  'handedOver',
  'outForDelivery',
  'attemptFailed',
  'delivered',
  'returning',
  'returnedToSender',
  'lost',
  'cancelled',
] as const;

export type ConsignmentStatus = (typeof consignmentStatuses)[number];

export const consignmentStatusLabels = {
  toCollect: { vi: 'Chờ lấy', en: 'To collect' },
  collected: { vi: 'Đã nhận của người gửi', en: 'Collected' },
  bagged: { vi: 'Đã vào túi', en: 'In a bag' },
  inTransit: { vi: 'Đang vận chuyển', en: 'Under way' },
  handedOver: { vi: 'Đã bàn giao', en: 'Handed over' },
  outForDelivery: { vi: 'Đang phát', en: 'Out for delivery' },
  attemptFailed: { vi: 'Phát không thành công', en: 'Delivery failed' },
  delivered: { vi: 'Đã phát', en: 'Delivered' },
  returning: { vi: 'Chuyển hoàn về quầy', en: 'Returning to counter' },
  returnedToSender: { vi: 'Đã chuyển hoàn', en: 'Returned to sender' },
  lost: { vi: 'Thất lạc', en: 'Lost' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
} as const satisfies Record<ConsignmentStatus, { readonly vi: string; readonly en: string }>;

/**
 * `collection` fetches a dossier at the applicant's home, `transfer` carries one from a counter to
 * the agency, `delivery` brings the result to the applicant.
 */
export const consignmentKinds = ['collection', 'transfer', 'delivery'] as const;

export type ConsignmentKind = (typeof consignmentKinds)[number];

export const consignmentKindLabels = {
  collection: { vi: 'Lấy hồ sơ tại nhà', en: 'Collection at home' },
  transfer: { vi: 'Chuyển hồ sơ đến cơ quan', en: 'Transfer to the agency' },
  delivery: { vi: 'Phát kết quả', en: 'Delivery of the result' },
} as const satisfies Record<ConsignmentKind, { readonly vi: string; readonly en: string }>;

/** Every consignment begins here: asked for, and the paper still with its sender. */
export const firstConsignmentStatus = 'toCollect' satisfies ConsignmentStatus;
