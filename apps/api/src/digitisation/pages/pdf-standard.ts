/** What a file made from scans claims to be: for the archive (ISO 19005-2), or an ordinary PDF. */
export const pdfStandards = ['PDF/A-2b', 'PDF 1.7'] as const;

export type PdfStandard = (typeof pdfStandards)[number];
