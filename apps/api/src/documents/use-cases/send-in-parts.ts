import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Settings } from '../../organisation/settings';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import { cleanFileName } from '../../platform/files/file-name';
import { FileRefused } from '../../platform/files/file-refused';
import { HeldBytes } from '../../platform/files/held-bytes';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { ProblemError } from '../../platform/problem/problem-error';
import { UploadRepository, type UploadRow } from '../data/upload.repository';
import { fileProblem } from '../file-problem';

/** Bytes of one part; what a cut in the middle of a part brought is kept as well. */
export const mostBytesOfPart = 1_048_576;

export interface AnnouncedFile {
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
}

/** A large file arrives in parts: each is on disk before it is acknowledged. */
@Injectable()
export class SendInParts {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly bytes: HeldBytes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Announces a file; what is too large or too many is refused before a byte is sent. */
  async begin({ fileName, size, sha256 }: AnnouncedFile, actor: Actor, act: Act) {
    const today = officeDay(this.clock.now());
    const limits = await Settings.value(this.sql, 'documents.limits', today);
    const { open } = await Settings.value(this.sql, 'documents.uploads', today);
    if (size > limits.maxBytes)
      throw fileProblem(new FileRefused('tooLarge', `${size} bytes announced`), limits);
    return this.transaction.run(act, async ({ sql, at }) => {
      const uploads = new UploadRepository(sql);
      if ((await uploads.openOf(actor.id)) >= open) throw tooManyOpen(open);
      const upload = { id: uuidv7(), fileName: cleanFileName(fileName), size, sha256 };
      await uploads.insert({ ...upload, by: actor.id, at });
      return replyOf({ ...upload, held: 0 });
    });
  }

  /** How far an upload is: from there it goes on. */
  async progress(id: string, actor: Actor): Promise<JsonDocument> {
    return replyOf(await this.held(await new UploadRepository(this.sql).find(id, actor.id)));
  }

  /** Takes the part that begins at `offset`; of two writers one wins and the other is told where. */
  continue(
    { id, offset, part }: { id: string; offset: number; part: Buffer },
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, at }) => {
      const uploads = new UploadRepository(sql);
      const upload = await this.held(await uploads.lock(id, actor.id));
      if (upload.held !== offset) throw elsewhere(upload.held);
      const held = offset + part.length;
      if (held > upload.size)
        throw new ProblemError('payloadTooLarge', `${upload.size} bytes were announced`);
      if (part.length > 0) await this.bytes.append(id, offset, part);
      await uploads.hold(id, held, at);
      return replyOf({ ...upload, held });
    });
  }

  async giveUp(id: string, actor: Actor, act: Act): Promise<void> {
    await this.transaction.run(act, async ({ sql }) => {
      const uploads = new UploadRepository(sql);
      await uploads.remove((await uploads.lock(id, actor.id)).id);
    });
    await this.bytes.remove(id);
  }

  /** A disk that lost bytes is asked for them again; it never claims what it cannot show. */
  private async held(upload: UploadRow): Promise<UploadRow> {
    return { ...upload, held: Math.min(upload.held, await this.bytes.size(upload.id)) };
  }
}

const replyOf = ({ id, fileName, size, held, sha256 }: UploadRow): JsonDocument =>
  JsonDocument.of({ id, fileName, size, held, sha256, partSize: mostBytesOfPart });

function elsewhere(held: number): ProblemError {
  return new ProblemError('conflict', `${held} bytes are held`, {
    existing: String(held),
    sentence: {
      vi: `Máy chủ đã giữ ${held} byte của tệp này. Gửi tiếp từ đó.`,
      en: `${held} bytes of this file are held. Go on from there.`,
    },
  });
}

function tooManyOpen(open: number): ProblemError {
  return new ProblemError('actionNotAllowed', `${open} uploads are open`, {
    sentence: {
      vi: `Bạn đang có ${open} tệp tải dở. Tải tiếp hoặc bỏ bớt rồi gửi tệp mới.`,
      en: `You have ${open} unfinished uploads. Finish or discard some first.`,
    },
  });
}
