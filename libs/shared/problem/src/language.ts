export type Language = 'vi' | 'en';

/** The same words in both languages of the product. */
export type Bilingual = Readonly<Record<Language, string>>;
