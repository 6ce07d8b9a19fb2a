import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual } from '@motcua/shared-problem';
import { ProblemError } from '../platform/problem/problem-error';
import { signPdf, type SigningOccasion } from './sign-pdf';
import { SIGNING_KEY, type SigningKey, SigningUnavailable } from './signing-key';
import {
  TIMESTAMP_SERVICE,
  type TimestampService,
  TimestampUnavailable,
} from './timestamp-service';

const retryAfterSeconds = 30;

/** Signs with the key of the deployment, and says in words why it cannot. */
@Injectable()
export class SigningDesk {
  constructor(
    @Inject(SIGNING_KEY) private readonly key: SigningKey | undefined,
    @Inject(TIMESTAMP_SERVICE) private readonly timestamps: TimestampService | undefined,
  ) {}

  /** What a signature made here would be. */
  get means(): { isReady: boolean; addsTimestamp: boolean } {
    return { isReady: this.key !== undefined, addsTimestamp: this.timestamps !== undefined };
  }

  async sign(pdf: Buffer, occasion: SigningOccasion): Promise<Buffer> {
    if (!this.key)
      throw new ProblemError('actionNotAllowed', 'no signing key is configured', {
        reason: 'noSigningKey',
        availableActions: [],
        sentence: {
          vi: 'Chưa cài đặt chữ ký số của cơ quan. Báo quản trị hệ thống.',
          en: 'The digital signature of the agency is not set up. Tell the administrator.',
        },
      });
    try {
      return await signPdf(pdf, { key: this.key, timestamps: this.timestamps }, occasion);
    } catch (error) {
      if (error instanceof SigningUnavailable) throw unavailable(error, sentences.key);
      if (error instanceof TimestampUnavailable) throw unavailable(error, sentences.timestamp);
      throw error;
    }
  }
}

const sentences = {
  key: {
    vi: 'Dịch vụ ký số không trả lời. Chưa ký gì; thử lại sau ít phút.',
    en: 'The signing service does not answer. Nothing was signed; try again in a few minutes.',
  },
  timestamp: {
    vi: 'Dịch vụ dấu thời gian không trả lời đúng. Chưa ký gì; thử lại sau ít phút.',
    en: 'The timestamp service gave no timestamp. Nothing was signed; try again in a few minutes.',
  },
} as const;

function unavailable(error: Error, sentence: Bilingual): ProblemError {
  return new ProblemError('serviceUnavailable', error.message, {
    retryAfter: retryAfterSeconds,
    sentence,
  });
}
