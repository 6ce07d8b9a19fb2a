import type { Certificate } from 'pkijs';
import type { RevocationLists } from './revocation-lists';
import type { SignatureReport } from './signature-report';
import { verifyPdf } from './verify-pdf';

/** Judges signatures by what the deployment trusts and by the lists it has of what was revoked. */
export class SignatureJudge {
  constructor(
    private readonly anchors: readonly Certificate[],
    private readonly revocationLists: RevocationLists,
  ) {}

  /** How many authorities are trusted; without any, nobody is. */
  get authorities(): number {
    return this.anchors.length;
  }

  async judge(pdf: Buffer, knownBy: Date): Promise<SignatureReport[]> {
    const lists = await this.revocationLists.current();
    return verifyPdf(pdf, { anchors: this.anchors, knownBy, lists });
  }
}
