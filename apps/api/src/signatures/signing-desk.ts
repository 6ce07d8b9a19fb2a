import { Inject, Injectable } from '@nestjs/common';
import { ProblemError } from '../platform/problem/problem-error';
import { signPdf, type SigningOccasion } from './sign-pdf';
import { SIGNING_KEY, type SigningKey, SigningUnavailable } from './signing-key';

/** Signs with the key of the deployment, and says in words why it cannot. */
@Injectable()
export class SigningDesk {
  constructor(@Inject(SIGNING_KEY) private readonly key: SigningKey | undefined) {}

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
      return await signPdf(pdf, this.key, occasion);
    } catch (error) {
      if (error instanceof SigningUnavailable)
        throw new ProblemError('serviceUnavailable', error.message, { retryAfter: 30 });
      throw error;
    }
  }
}
