import type { Bilingual } from '@motcua/shared-problem';
import { type FileRefusal, FileRefused } from '../platform/files/file-refused';
import { ProblemError } from '../platform/problem/problem-error';

interface Limits {
  readonly maxBytes: number;
  readonly maxPages: number;
}

const sentences: Readonly<Record<FileRefusal, (limits: Limits) => Bilingual>> = {
  notAllowedType: () => ({
    vi: 'Chỉ nhận tệp PDF, JPEG hoặc PNG, xét theo nội dung chứ không theo tên.',
    en: 'Only PDF, JPEG or PNG are taken, judged by content and not by name.',
  }),
  tooLarge: ({ maxBytes }) => ({
    vi: `Tệp quá ${megabytes(maxBytes)} MB. Quét lại ở 300 dpi hoặc chia thành nhiều tệp.`,
    en: `The file is over ${megabytes(maxBytes)} MB. Scan at 300 dpi or split it.`,
  }),
  tooManyPages: ({ maxPages }) => ({
    vi: `Tệp quá ${maxPages} trang. Chia thành nhiều tệp.`,
    en: `The file has more than ${maxPages} pages. Split it.`,
  }),
  activeContent: () => ({
    vi: 'Tệp chứa mã chạy được nên không nhận. In ra rồi quét lại, hoặc lưu thành PDF thường.',
    en: 'The file holds active content. Print and scan it, or save it as a plain PDF.',
  }),
  damaged: () => ({
    vi: 'Tệp bị hỏng, không đọc được. Quét lại rồi tải lên.',
    en: 'The file is damaged and cannot be read. Scan it again.',
  }),
  empty: () => ({ vi: 'Tệp rỗng. Quét lại rồi tải lên.', en: 'The file is empty. Scan it again.' }),
  infected: () => ({
    vi: 'Tệp có mã độc nên không nhận. Báo người nộp và quét lại từ giấy gốc.',
    en: 'The file holds malware. Tell the submitter and scan the paper itself again.',
  }),
  pixelFlood: () => ({
    vi: 'Ảnh có kích thước quá lớn. Quét lại ở 300 dpi.',
    en: 'The picture is too large in pixels. Scan it at 300 dpi.',
  }),
};

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

/** Puts the store's refusal into words; a full disk is no fault of the file. */
export function fileProblem(error: unknown, limits: Limits): unknown {
  if (error instanceof FileRefused)
    return new ProblemError('fileRefused', error.message, {
      reason: error.code,
      sentence: sentences[error.code](limits),
    });
  return error;
}
