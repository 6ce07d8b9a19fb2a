import { paperKinds, type PaperKind } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { attestations, type Attestation } from '../data/paper-record.repository';
import { filePart } from '../../platform/http/file-part';
import {
  BooleanField,
  EnumField,
  IntegerField,
  IntegerParameter,
  LocalDateField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { ListField } from '../../platform/validation/list-fields';
import {
  AccessReasonParameter,
  PageMarkParameter,
  PageSizeParameter,
} from '../../platform/validation/page-fields';

export class ScanPageQuery {
  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}

export class ScanBatchParameter {
  @UuidField({ description: 'Id of the batch' })
  readonly id!: string;
}

export class ScanPartParameter extends ScanBatchParameter {
  @IntegerParameter({
    description: 'Number of the file or page in its batch',
    min: 1,
    max: 99_999,
    example: 1,
  })
  readonly no!: number;
}

export class PictureQuery {
  @EnumField({
    description: 'How large; a page when left out',
    values: ['page', 'thumbnail'],
    name: 'PictureSize',
    optional: true,
  })
  readonly size?: 'page' | 'thumbnail';
}

/** The form of a scan has a file and nothing else. */
export const scanSchema = {
  type: 'object',
  required: ['file'],
  properties: {
    file: filePart('PDF, JPEG or PNG; the only part'),
  },
};

export class PageArrangementRequest {
  @IntegerField({ description: 'Number of the page', min: 1, max: 99_999, example: 2 })
  readonly no!: number;

  @UuidField({
    description: 'The dossier it belongs to; null takes it out, left out leaves it',
    optional: true,
    nullable: true,
  })
  readonly dossierId?: string | null;

  @IntegerField({
    description: 'The paper it belongs to; goes with the dossier',
    min: 1,
    max: 200,
    optional: true,
    nullable: true,
    example: 1,
  })
  readonly componentNo?: number | null;

  @EnumField({
    description: 'Turned clockwise, in degrees',
    values: ['0', '90', '180', '270'],
    name: 'PageRotation',
    optional: true,
  })
  readonly rotation?: '0' | '90' | '180' | '270';

  @IntegerField({
    description: 'Place in the order of the batch; equal places fall back to the numbers',
    min: 0,
    max: 1_000_000,
    optional: true,
    example: 3,
  })
  readonly position?: number;

  @BooleanField({ description: 'Left out of every file', optional: true, example: false })
  readonly isDropped?: boolean;

  @BooleanField({
    description: 'Assign it although it carries the code of another dossier',
    optional: true,
    example: false,
  })
  readonly despiteCode?: boolean;
}

export class ArrangePagesRequest {
  @ListField({
    description: 'Pages to change',
    type: () => PageArrangementRequest,
    min: 1,
    max: 600,
  })
  readonly changes!: readonly PageArrangementRequest[];
}

export class PaperRecordRequest {
  @EnumField({ description: 'What was scanned', values: paperKinds, name: 'PaperKind' })
  readonly kind!: PaperKind;

  @TextField({
    description: 'Who issued it',
    max: 200,
    optional: true,
    example: 'UBND xã Lạc Dương',
  })
  readonly issuer?: string;

  @TextField({ description: 'Its number', max: 100, optional: true, example: '45/2026' })
  readonly number?: string;

  @LocalDateField({ description: 'Day of issue', optional: true, example: '2026-10-02' })
  readonly issuedOn?: LocalDate;

  @TextField({ description: 'Who signed it', max: 200, optional: true, example: 'K’ Brêu' })
  readonly signer?: string;

  @TextField({
    description: 'Whose paper it is',
    max: 200,
    optional: true,
    example: 'Nguyễn Thị Hồng Phượng',
  })
  readonly owner?: string;

  @LocalDateField({ description: 'Last day on which it is valid', optional: true })
  readonly expiresOn?: LocalDate;

  @EnumField({
    description: 'compared: seen beside its original; authority: vouched for by a civil servant',
    values: attestations,
    name: 'Attestation',
    optional: true,
  })
  readonly attestation?: Attestation;
}

export class FiledPaperRequest extends PaperRecordRequest {
  @IntegerField({ description: 'Number of the paper', min: 1, max: 200, example: 1 })
  readonly componentNo!: number;
}

export class FilePapersRequest {
  @TextField({
    description: 'Id or code of the dossier',
    min: 1,
    max: 80,
    example: 'H36.101-261119-0001',
  })
  readonly dossierId!: string;

  @ListField({
    description: 'The papers whose pages are filed now',
    type: () => FiledPaperRequest,
    min: 1,
    max: 40,
  })
  readonly papers!: readonly FiledPaperRequest[];
}

export class ReusedPaperRequest {
  @IntegerField({
    description: 'Number of the paper that was handed in',
    min: 1,
    max: 200,
    example: 2,
  })
  readonly componentNo!: number;

  @UuidField({ description: 'The dossier that keeps the paper' })
  readonly dossierId!: string;

  @IntegerField({ description: 'Number of the document there', min: 1, max: 99_999, example: 1 })
  readonly documentNo!: number;
}

export class SheetsQuery {
  @IntegerParameter({
    description: 'One paper; all that lie on the desk when left out',
    min: 1,
    max: 200,
    optional: true,
    example: 1,
  })
  readonly componentNo?: number;
}

export class PaperReadingQuery {
  @AccessReasonParameter()
  readonly reason?: string;
}
