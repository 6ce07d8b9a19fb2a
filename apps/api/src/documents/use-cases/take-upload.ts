import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../../access/actor';
import { PoolSql } from '../../platform/database/pool-sql';
import type { TransactionScope } from '../../platform/database/transaction';
import { HeldBytes } from '../../platform/files/held-bytes';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { UploadRepository, type UploadRow } from '../data/upload.repository';
import type { JudgedFile } from './keep-content';

export interface TakenUpload {
  readonly fileName: string;
  readonly kept: JudgedFile;
}

/** Turns an upload that has arrived whole into a kept file. */
@Injectable()
export class TakeUpload {
  constructor(
    private readonly sql: PoolSql,
    private readonly bytes: HeldBytes,
  ) {}

  /**
   * Judges the bytes and compares their hash with what the sender announced. An upload that is
   * refused for what it holds is given up: sending its rest again could not help.
   */
  async run(
    id: string,
    keep: (content: Readable) => Promise<JudgedFile>,
    actor: Actor,
  ): Promise<TakenUpload> {
    const upload = await new UploadRepository(this.sql).find(id, actor.id);
    const there = Math.min(upload.held, await this.bytes.size(id));
    if (there < upload.size) throw notWhole(there, upload.size);
    try {
      const kept = await keep(await this.bytes.open(id, upload.size));
      if (kept.sha256 !== upload.sha256) throw notTheSame();
      return { fileName: upload.fileName, kept };
    } catch (error) {
      if (error instanceof ProblemError && error.type === 'fileRefused') await this.giveUp(upload);
      throw error;
    }
  }

  /** Within the change that enters the file: two of them at once enter it once. */
  async settle({ sql }: TransactionScope, id: string): Promise<void> {
    if (!(await new UploadRepository(sql).remove(id))) throw notFound('the upload');
  }

  /** After that change; where a process dies in between, the sweep clears the bytes. */
  clear(id: string): Promise<void> {
    return this.bytes.remove(id);
  }

  private async giveUp({ id }: UploadRow): Promise<void> {
    await new UploadRepository(this.sql).remove(id);
    await this.bytes.remove(id);
  }
}

function notWhole(held: number, size: number): ProblemError {
  return new ProblemError('actionNotAllowed', `${held} of ${size} bytes are held`, {
    sentence: {
      vi: `Tệp chưa tải xong: máy chủ giữ ${held} trên ${size} byte. Bấm «Tiếp tục».`,
      en: `The file is not whole: ${held} of ${size} bytes are held. Continue the upload.`,
    },
  });
}

function notTheSame(): ProblemError {
  return new ProblemError('fileRefused', 'the hash is not the announced one', {
    reason: 'damaged',
    sentence: {
      vi: 'Nội dung nhận được không giống tệp đã chọn nên không lưu. Chọn lại tệp và tải từ đầu.',
      en: 'What arrived is not the file that was chosen; nothing was filed. Send it anew.',
    },
  });
}
