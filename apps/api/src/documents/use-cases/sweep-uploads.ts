import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import { Settings } from '../../organisation/settings';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { HeldBytes } from '../../platform/files/held-bytes';
import { UploadRepository } from '../data/upload.repository';

const hourMs = 3_600_000;

@Injectable()
export class SweepUploads {
  constructor(
    private readonly sql: PoolSql,
    private readonly bytes: HeldBytes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives up uploads that nobody went on with, and bytes whose upload is gone. */
  async run(): Promise<{ readonly uploads: number; readonly files: number }> {
    const now = this.clock.now();
    const { keepHours } = await Settings.value(this.sql, 'documents.uploads', officeDay(now));
    const uploads = new UploadRepository(this.sql);
    // A file is written under the lock of its row: the names are read before the rows are asked.
    const ids = await this.bytes.ids();
    const removed = await uploads.removeIdle(new Date(now.getTime() - keepHours * hourMs));
    const strays = ids.length > 0 ? await uploads.unknown(ids) : [];
    for (const id of strays) await this.bytes.remove(id);
    return { uploads: removed, files: strays.length };
  }
}
