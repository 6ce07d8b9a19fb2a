import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { RatingRepository } from '../data/rating.repository';
import { isRatable } from '../tracking-answer';
import { type TrackingPair, TrackingSight } from '../tracking-sight';

export const ratingReasons = [
  'longWait',
  'unclearGuidance',
  'attitude',
  'manyTrips',
  'charges',
  'other',
] as const;

export interface RatingCommand extends TrackingPair {
  readonly score: number;
  readonly reasons?: readonly (typeof ratingReasons)[number][];
  readonly comment?: string;
}

@Injectable()
export class RateDossier {
  constructor(
    private readonly sight: TrackingSight,
    private readonly transaction: Transaction,
  ) {}

  /** Whoever has the receipt rates once; the journal tells the score, never the words. */
  async run(command: RatingCommand, act: Act): Promise<JsonDocument> {
    const { id, receivedUnitId, shown } = await this.sight.find(command);
    const { score, reasons = [], comment = '' } = command;
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const ratings = new RatingRepository(sql);
      const status = await ratings.lockStatus(id);
      if (!status) throw notFound('the dossier');
      if (!isRatable(status)) throw tooEarly(status);
      const rating = { dossierId: id, score, reasons, comment: comment || null, ratedAt: at };
      if (!(await ratings.insert(rating))) throw ratedAlready();
      journal.append({
        subjectType: 'dossier',
        subjectId: id,
        type: 'dossier.rated',
        unitId: receivedUnitId,
        data: { score },
      });
      return JsonDocument.of({ code: shown.code, score, ratedAt: at });
    });
  }
}

function tooEarly(dossierStatus: string): ProblemError {
  return new ProblemError('actionNotAllowed', 'there is nothing to rate yet', {
    dossierStatus,
    availableActions: [],
    sentence: {
      vi: 'Hồ sơ chưa có kết quả. Mời ông/bà đánh giá khi có kết quả.',
      en: 'There is no result yet. Please rate once there is one.',
    },
  });
}

function ratedAlready(): ProblemError {
  return new ProblemError('conflict', 'rated already', {
    sentence: {
      vi: 'Hồ sơ này đã được đánh giá. Mỗi hồ sơ đánh giá một lần.',
      en: 'This dossier is rated already. Each dossier is rated once.',
    },
  });
}
