import { FileRefused } from '../../platform/files/file-refused';
import type { FileStore, StoredFile } from '../../platform/files/file-store';
import { ScannerSilent, type VirusScanner } from '../../platform/files/virus-scanner';

/** A kept file with what the virus scanner said of it. */
export interface JudgedFile extends StoredFile {
  readonly scanState: 'unscanned' | 'clean';
}

/**
 * Asks the scanner about a kept file; throws `FileRefused` for malware. A scanner that is down does
 * not stop the desk: the file stays unscanned and cannot be opened until a later scan clears it.
 */
export async function judge(
  files: FileStore,
  sha256: string,
  scanner: VirusScanner | undefined,
): Promise<'unscanned' | 'clean'> {
  if (!scanner) return 'unscanned';
  try {
    const verdict = await scanner.scan(await files.open(sha256));
    if (verdict.state === 'clean') return 'clean';
    throw new FileRefused('infected', verdict.finding);
  } catch (error) {
    if (error instanceof ScannerSilent) return 'unscanned';
    throw error;
  }
}
