const birth = [
  'giay-khai-sinh',
  'giay-khai-sinh-cua-con',
  'giay-khai-sinh-cua-tre',
  'giay-chung-sinh-hoac-giay-khai-sinh-cua-con',
  'giay-khai-sinh-hoac-van-ban-xac-dinh-tuoi',
];
const marriage = ['giay-chung-nhan-ket-hon-cua-cha-me', 'ban-sao-giay-chung-nhan-ket-hon-da-cap'];
const maritalStatus = [
  'giay-xac-nhan-tinh-trang-hon-nhan',
  'van-ban-xac-nhan-tinh-trang-hon-nhan',
  'giay-xac-nhan-tinh-trang-hon-nhan-cua-ben-viet-nam',
  'giay-xac-nhan-tinh-trang-hon-nhan-da-cap-truoc-day',
];
const death = ['trich-luc-khai-tu', 'trich-luc-khai-tu-hoac-quyet-dinh-cua-toa-an'];
const criminalRecord = ['phieu-ly-lich-tu-phap', 'phieu-ly-lich-tu-phap-nguoi-nhan-con-nuoi'];
const householdBusiness = [
  'giay-chung-nhan-dang-ky-ho-kinh-doanh',
  'giay-chung-nhan-dang-ky-ho-kinh-doanh-da-cap',
];

/**
 * Which papers, by the keys of the catalogue, the result of a procedure stands for. What the State
 * has issued it does not ask for again (Decree 45/2020 Art. 4, Decree 118/2025).
 */
const papersOfResult: Readonly<Record<string, readonly string[]>> = {
  '1.001193': birth,
  '2.000528': birth,
  '1.001695': birth,
  '1.000689': birth,
  '1.004884': birth,
  '1.004772': birth,
  '1.003583': birth,
  '1.000894': marriage,
  '1.000593': marriage,
  '1.004746': marriage,
  '2.000806': marriage,
  '1.004873': maritalStatus,
  '1.000656': death,
  '1.000419': death,
  '1.001766': death,
  '1.005461': death,
  '2.000554': ['trich-luc-ghi-chu-ly-hon'],
  '3.000333': criminalRecord,
  '1.001612': householdBusiness,
  '2.000720': householdBusiness,
  '2.000575': householdBusiness,
};

export interface Term {
  /** Whole months from the day of issue; the same day of the last month still counts. */
  readonly months: number;
  /** `check`: usual, but its legal source has to be confirmed before anybody relies on it. */
  readonly confidence: 'sure' | 'check';
}

/** Results that hold good for a time only; whatever is not here holds good until it is changed. */
export const termsOfResult: Readonly<Record<string, Term>> = {
  // Decree 123/2015 Art. 23: six months, or until the marital status changes.
  '1.004873': { months: 6, confidence: 'sure' },
  // The law of 2009 sets no term; decrees on nationality, adoption and work name 90 days to a year.
  '3.000333': { months: 6, confidence: 'check' },
};

export interface ResultPaper {
  readonly procedureCode: string;
  readonly key: string;
  readonly months: number | null;
}

export const resultPapers: readonly ResultPaper[] = Object.entries(papersOfResult).flatMap(
  ([procedureCode, keys]) =>
    keys.map((key) => ({
      procedureCode,
      key,
      months: termsOfResult[procedureCode]?.months ?? null,
    })),
);
