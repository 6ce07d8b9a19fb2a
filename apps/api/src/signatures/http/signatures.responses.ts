import { ApiProperty } from '@nestjs/swagger';
import { signatureFaults, signatureVerdicts } from '../verify-pdf';

const instant = {
  type: String,
  format: 'date-time',
  nullable: true,
  example: '2026-11-20T02:30:00.000Z',
} as const;
const name = { type: String, nullable: true, example: 'UBND phường Xuân Hương – Đà Lạt' } as const;

export class SignatureResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({
    enum: [...signatureVerdicts],
    enumName: 'SignatureVerdict',
    description: 'broken: not what was signed; untrusted: what was signed, but nobody vouches',
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

  @ApiProperty({ ...instant, description: 'Proven by a third party; null: no timestamp' })
  readonly timestampAt!: string | null;

  @ApiProperty({ description: 'Nothing stands after what was signed' })
  readonly coversWholeDocument!: boolean;
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

  @ApiProperty({
    enum: ['notChecked'],
    enumName: 'RevocationCheck',
    description: 'Lists of revoked certificates are not consulted',
  })
  readonly revocation!: string;

  @ApiProperty({ type: 'integer', description: 'Authorities the deployment trusts', example: 2 })
  readonly trustedAuthorities!: number;
}
