import { IntegerField, PatternField, TextField, UuidField } from '../../platform/validation/fields';
import { DocumentFields } from './documents.requests';

/** Far beyond the limit of any province; the limit in force is judged by the use case. */
const largestSize = 2_147_483_647;

export class AnnounceUploadRequest {
  @TextField({ description: 'Name of the file', min: 1, max: 250, example: 'xap-sang.pdf' })
  readonly fileName!: string;

  @IntegerField({
    description: 'Bytes of the whole file',
    min: 1,
    max: largestSize,
    example: 12_582_912,
  })
  readonly size!: number;

  @PatternField({
    pattern: /^[0-9a-f]{64}$/,
    max: 64,
    description: 'SHA-256 of the whole file, lower-case hexadecimal',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  readonly sha256!: string;
}

export class UploadParameter {
  @UuidField({ description: 'Id of the upload' })
  readonly id!: string;
}

export class UploadedScanRequest {
  @UuidField({ description: 'An upload of yours that has arrived whole' })
  readonly uploadId!: string;
}

export class UploadedDocumentRequest extends DocumentFields {
  @UuidField({ description: 'An upload of yours that has arrived whole' })
  readonly uploadId!: string;
}
