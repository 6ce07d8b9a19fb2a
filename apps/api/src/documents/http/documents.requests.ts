import { filePart } from '../../platform/http/file-part';
import { EnumField, IntegerParameter, TextField } from '../../platform/validation/fields';
import { AccessReasonParameter } from '../../platform/validation/page-fields';
import { documentPurposes, type DocumentPurpose } from '../document-purpose';

/** The fields of an upload; they come before the file. */
export class DocumentFields {
  @EnumField({ description: 'What the file is', values: documentPurposes, name: 'DocumentPurpose' })
  readonly purpose!: DocumentPurpose;

  @IntegerParameter({
    description: 'The paper it is a scan of; with purpose component',
    min: 1,
    max: 200,
    optional: true,
    example: 1,
  })
  readonly componentNo?: number;
}

export class DocumentParameter {
  @TextField({
    description: 'Id or code of the dossier',
    min: 1,
    max: 80,
    example: 'H36.101-261119-0001',
  })
  readonly id!: string;

  @IntegerParameter({ description: 'Number of the document', min: 1, max: 99_999, example: 1 })
  readonly no!: number;
}

export class DownloadQuery {
  @EnumField({ description: 'Show instead of save', values: ['1'], name: 'Inline', optional: true })
  readonly inline?: '1';

  @AccessReasonParameter()
  readonly reason?: string;
}

export class RemovalQuery {
  @TextField({
    description: 'Why it is taken out',
    min: 5,
    max: 300,
    example: 'Quét nhầm hồ sơ khác',
  })
  readonly reason!: string;
}

/** The form of an upload, for the API document. */
export const uploadSchema = {
  type: 'object',
  required: ['purpose', 'file'],
  properties: {
    purpose: { type: 'string', enum: [...documentPurposes] },
    componentNo: { type: 'integer', minimum: 1, maximum: 200 },
    file: filePart('PDF, JPEG or PNG; the last part'),
  },
};
