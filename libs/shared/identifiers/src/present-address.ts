import { searchText } from './text';

/** The 34 provinces and centrally run cities since 1 July 2025 (Resolution 202/2025/QH15). */
export const presentProvinces = [
  'An Giang',
  'Bắc Ninh',
  'Cà Mau',
  'Cao Bằng',
  'Cần Thơ',
  'Đà Nẵng',
  'Đắk Lắk',
  'Điện Biên',
  'Đồng Nai',
  'Đồng Tháp',
  'Gia Lai',
  'Hà Nội',
  'Hà Tĩnh',
  'Hải Phòng',
  'Hồ Chí Minh',
  'Huế',
  'Hưng Yên',
  'Khánh Hòa',
  'Lai Châu',
  'Lạng Sơn',
  'Lào Cai',
  'Lâm Đồng',
  'Nghệ An',
  'Ninh Bình',
  'Phú Thọ',
  'Quảng Ngãi',
  'Quảng Ninh',
  'Quảng Trị',
  'Sơn La',
  'Tây Ninh',
  'Thái Nguyên',
  'Thanh Hóa',
  'Tuyên Quang',
  'Vĩnh Long',
] as const;

export type PresentProvince = (typeof presentProvinces)[number];

/** Since the mergers a commune is a xã, a phường or a đặc khu; townships and districts are gone. */
export const presentCommuneForm = /^([Xx]ã|[Pp]hường|[Đđ]ặc khu)\s+\S/;

export interface PresentPlace {
  readonly commune: string;
  readonly province: string;
}

/**
 * One line for an envelope: house and street, commune, province. What the first part already says
 * of either at its end is not said twice.
 */
export function addressLine(street: string, { commune, province }: PresentPlace): string {
  const said = new Set([commune, province].map(placeName));
  const parts = street
    .normalize('NFC')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  while (parts.length > 1 && said.has(placeName(parts.at(-1) ?? ''))) parts.pop();
  return [...parts, commune, province].join(', ');
}

/** «Tỉnh Lâm Đồng», «lâm đồng» are one; a commune keeps its kind, as a ward is no village. */
function placeName(text: string): string {
  return searchText(text.trim()).replace(/^(tinh|thanh pho|tp\.?)\s+/, '');
}
