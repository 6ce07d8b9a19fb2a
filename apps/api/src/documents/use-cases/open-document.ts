import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import type { Sql } from '../../platform/database/sql';
import { VIRUS_SCANNER, type VirusScanner } from '../../platform/files/virus-scanner';
import type { Act } from '../../platform/http/act';
import { ProblemError } from '../../platform/problem/problem-error';
import { type FileOfDocument, fileOfDocument } from '../queries/document.query';

export interface DocumentQuestion {
  /** Id or code of the dossier. */
  readonly key: string;
  readonly no: number;
  readonly reason?: string | undefined;
}

@Injectable()
export class OpenDocument {
  constructor(
    private readonly reachDossier: ReachDossier,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | undefined,
  ) {}

  /** What may be opened: nothing in quarantine, and nothing unscanned where files are scanned. */
  async run(
    { key, no, reason }: DocumentQuestion,
    actor: Actor,
    act: Act,
    find: (sql: Sql, dossierId: string, no: number) => Promise<FileOfDocument> = fileOfDocument,
  ): Promise<FileOfDocument> {
    const file = await this.reachDossier.run(
      { key, part: `documents/${no}`, reason, actor, act },
      (sql, { id }) => find(sql, id, no),
    );
    return this.safe(file);
  }

  /** The same rule for a file that was reached in another way. */
  safe(file: FileOfDocument): FileOfDocument {
    if (file.scanState === 'quarantined') throw quarantined();
    if (file.scanState === 'unscanned' && this.scanner) throw unscanned();
    return file;
  }
}

function quarantined(): ProblemError {
  return new ProblemError('actionNotAllowed', 'the file is in quarantine', {
    availableActions: [],
    sentence: {
      vi: 'Tệp có mã độc nên bị cách ly, không mở được. Quét lại từ giấy gốc.',
      en: 'The file holds malware and is in quarantine. Scan the paper itself again.',
    },
  });
}

function unscanned(): ProblemError {
  return new ProblemError('actionNotAllowed', 'the file waits for the virus scanner', {
    availableActions: [],
    sentence: {
      vi: 'Tệp đang chờ quét mã độc. Thử lại sau ít phút.',
      en: 'The file waits for the virus scanner. Try again in a few minutes.',
    },
  });
}
