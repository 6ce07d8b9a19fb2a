import { ApiProperty } from '@nestjs/swagger';
import { instant as anInstant, nullable, text } from '../../platform/http/answer-fields';
import { revocationStates } from '../revocation';
import { timestampStates } from '../timestamp-token';
import { signatureFaults, signatureKinds, signatureVerdicts } from '../signature-report';

const instant = { ...nullable(anInstant), example: '2026-11-20T02:30:00.000Z' } as const;
const name = nullable(text('UBND phường Xuân Hương – Đà Lạt'));

export class SignatureResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({
    enum: [...signatureKinds],
    enumName: 'SignatureKind',
    description: 'timestamp: over the whole document, by an authority for time alone',
  })
  readonly kind!: string;

  @ApiProperty({
    enum: [...signatureVerdicts],
    enumName: 'SignatureVerdict',
    description:
      'broken: not what was signed; untrusted: what was signed, but nobody vouches; unchecked: all fits, ' +
      'but whether a certificate was revoked is not known; valid: all fits and nothing was revoked',
  })
  readonly verdict!: string;

  @ApiProperty({ enum: [...signatureFaults], enumName: 'SignatureFault', isArray: true })
  readonly faults!: readonly string[];

  @ApiProperty(name)
  readonly signerName!: string | null;

  @ApiProperty({ ...name, example: 'CA thử nghiệm' })
  readonly issuerName!: string | null;

  @ApiProperty(instant)
  readonly certificateFrom!: string | null;

  @ApiProperty(instant)
  readonly certificateTo!: string | null;

  @ApiProperty({ ...instant, description: "The signer's own word" })
  readonly claimedAt!: string | null;

  @ApiProperty({
    enum: [...timestampStates],
    enumName: 'TimestampState',
    description: 'Only a trusted timestamp proves when the signature was made',
  })
  readonly timestamp!: string;

  @ApiProperty({ ...instant, description: 'The time in the timestamp; null: none that fits' })
  readonly timestampAt!: string | null;

  @ApiProperty({ ...name, example: 'TSA thử nghiệm' })
  readonly timestampAuthority!: string | null;

  @ApiProperty({
    enum: [...revocationStates],
    enumName: 'RevocationState',
    description: 'By lists and answers inside the file and the lists the deployment names',
  })
  readonly revocation!: string;

  @ApiProperty({ ...instant, description: 'Also set when it was revoked after the signature' })
  readonly revokedAt!: string | null;

  @ApiProperty({ ...instant, description: 'Time of the oldest list or answer it rests on' })
  readonly revocationAsOf!: string | null;

  @ApiProperty({ description: 'Nothing stands after what was signed' })
  readonly coversWholeDocument!: boolean;
}

export class SigningMeansResponse {
  @ApiProperty({ description: 'A signing key is set up' })
  readonly isReady!: boolean;

  @ApiProperty({ description: 'A timestamp service is set up; without one the time is a claim' })
  readonly addsTimestamp!: boolean;
}

export class SignaturesResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly dossierId!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  readonly sha256!: string;

  @ApiProperty({ type: SignatureResponse, isArray: true })
  readonly signatures!: readonly SignatureResponse[];

  @ApiProperty({ type: 'integer', description: 'Authorities the deployment trusts', example: 2 })
  readonly trustedAuthorities!: number;

  @ApiProperty({ type: SigningMeansResponse })
  readonly signing!: SigningMeansResponse;
}
