import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JournalReaders } from '../../platform/journal/journal-readers';
import { isPassingFault } from '../../platform/problem/database-problem';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { ParkedEventRepository } from '../data/parked-event.repository';

export interface SolvedEvent {
  readonly reader: string;
  readonly position: number;
  readonly solvedAt: string;
}

@Injectable()
export class RetryParkedEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly readers: JournalReaders,
  ) {}

  /** The reader takes the row after all: its effect and the mark that it is solved, or neither. */
  run(reader: string, position: number, act: Act): Promise<SolvedEvent> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const parked = new ParkedEventRepository(sql);
      const event = await parked.lock(reader, position);
      if (!event) throw notFound('the parked event');
      const isRead = await this.readers
        .handleAgain(reader, position, sql)
        .catch((error: unknown) => {
          throw isPassingFault(error) ? error : stillUnreadable(error);
        });
      if (!isRead) throw stillUnreadable(`there is no reader ${reader}`);
      await parked.solve(reader, position, at);
      journal.append({
        subjectType: 'parkedEvent',
        subjectId: event.journalId,
        type: 'parkedEvent.solved',
        unitId: event.unitId,
        data: { reader, position },
      });
      return { reader, position, solvedAt: at.toISOString() };
    });
  }
}

function stillUnreadable(error: unknown): ProblemError {
  const cause = String(error).slice(0, 300);
  return new ProblemError('conflict', cause, {
    sentence: {
      vi: `Dòng này vẫn chưa đọc được: ${cause}. Sửa nguyên nhân rồi thử lại.`,
      en: `This row still cannot be read: ${cause}. Mend the cause and try again.`,
    },
  });
}
