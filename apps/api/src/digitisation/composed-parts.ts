import type { FileStore } from '../platform/files/file-store';
import { ProblemError } from '../platform/problem/problem-error';
import type { ScanPart } from './pages/compose-pdf';
import type { PlannedPage } from './queries/filing-plan.query';
import { bytesOf } from './stored-bytes';

/** Bytes of scans held at once while a paper is put together. */
const mostBytes = 96 * 1024 * 1024;

/** The scans behind the pages of a paper, runs of one scan together, in the order of the pages. */
export async function composedParts(
  files: FileStore,
  pages: readonly PlannedPage[],
): Promise<ScanPart[]> {
  const contents = new Map<string, Uint8Array>();
  let held = 0;
  const parts: { content: Uint8Array; page: PlannedPage; pages: ScanPart['pages'] }[] = [];
  for (const page of pages) {
    const content = contents.get(page.sha256) ?? (await bytesOf(files, page.sha256));
    if (!contents.has(page.sha256)) held += content.length;
    if (held > mostBytes) throw tooMuch();
    contents.set(page.sha256, content);
    const chosen = { index: page.pageOfFile - 1, rotation: page.rotation };
    const last = parts.at(-1);
    if (last?.page.sha256 === page.sha256) last.pages = [...last.pages, chosen];
    else parts.push({ content, page, pages: [chosen] });
  }
  return parts.map(({ content, page, pages: chosen }) => ({
    content,
    mediaType: page.mediaType,
    pages: chosen,
  }));
}

function tooMuch(): ProblemError {
  return new ProblemError('fileRefused', `a paper over ${mostBytes} bytes of scans`, {
    reason: 'tooLarge',
    sentence: {
      vi: 'Các trang của một giấy tờ nằm trong quá nhiều tệp lớn. Quét lại ở 300 dpi hoặc chia nhỏ.',
      en: 'The pages of one paper lie in too many large files. Scan at 300 dpi or split them.',
    },
  });
}
