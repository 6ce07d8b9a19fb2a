import type { FileOfDocument } from '../../documents/queries/document.query';
import type { FileStore } from '../../platform/files/file-store';
import { ProblemError } from '../../platform/problem/problem-error';
import { signatureParts } from '../pdf-signature-parts';
import { fileBytes } from './file-bytes';

const sentences = {
  notPdf: {
    vi: 'Chỉ ký số được kết quả là tệp PDF.',
    en: 'Only a result that is a PDF can be signed.',
  },
  quarantined: {
    vi: 'Tệp đang bị cách ly nên không ký được.',
    en: 'The file is in quarantine and cannot be signed.',
  },
  alreadySigned: {
    vi: 'Tệp đã có chữ ký số. Ký thêm sẽ làm hỏng chữ ký đã có.',
    en: 'The file is signed already; another signature would break the first one.',
  },
} as const;

export function notSignable(reason: keyof typeof sentences): ProblemError {
  return new ProblemError('actionNotAllowed', `the file cannot be signed: ${reason}`, {
    reason,
    availableActions: [],
    sentence: sentences[reason],
  });
}

/** The bytes of a filed PDF; refused while it is in quarantine, or once it carries a signature. */
export async function signablePdf(files: FileStore, source: FileOfDocument): Promise<Buffer> {
  if (source.scanState === 'quarantined') throw notSignable('quarantined');
  const pdf = await fileBytes(files, source.sha256);
  if (signatureParts(pdf).length > 0) throw notSignable('alreadySigned');
  return pdf;
}
