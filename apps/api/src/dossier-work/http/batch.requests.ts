import { type DossierForm, dossierForms } from '@motcua/dossier-domain';
import { Transform } from 'class-transformer';
import { mostPages } from '@motcua/shared-money';
import { OmitType } from '@nestjs/swagger';
import { OpenDossierRequest } from '../../dossier-intake/http/open-dossier.requests';
import { type PageLayout, pageLayouts } from '../../platform/printing/print-document';
import { EnumField, IntegerField, TextField, UuidField } from '../../platform/validation/fields';
import { ListField, TextListField } from '../../platform/validation/list-fields';
import { type ManyAction, manyActions } from '../use-cases/act-on-many';
import { mostPrinted } from '../use-cases/print-many';

const mostRows = 100;

export class BatchRowRequest {
  @TextField({
    description: 'Whose dossier this row is, when not the person who brings them all',
    min: 1,
    max: 200,
    optional: true,
    example: 'Trần Đình Khôi Nguyên',
  })
  readonly applicantName?: string;

  @IntegerField({
    description: 'Copies of every paper handed in as a copy',
    min: 1,
    max: 99,
    optional: true,
    example: 2,
  })
  readonly copies?: number;

  @IntegerField({
    description: 'Pages of each copy, only where a fee is priced by them',
    min: 1,
    max: mostPages,
    optional: true,
    example: 5,
  })
  readonly pages?: number;

  @TextField({
    description: 'Note for the file of this row',
    max: 1000,
    optional: true,
    example: 'Bằng tốt nghiệp đại học',
  })
  readonly note?: string;
}

/** An intake like any other, said once for all rows. */
export class ReceiveBatchRequest extends OmitType(OpenDossierRequest, [
  'firstAct',
  'consignmentId',
  'note',
  'reason',
  'reasonCode',
  'lines',
  'legalGround',
  'otherOffice',
  'deadline',
] as const) {
  @ListField({
    description: 'One dossier each',
    type: () => BatchRowRequest,
    min: 1,
    max: mostRows,
  })
  readonly rows!: BatchRowRequest[];
}

export class BatchIdParameter {
  @UuidField({ description: 'Id of the batch' })
  readonly id!: string;
}

export class SeenDossierRequest {
  @UuidField({ description: 'Id of the dossier' })
  readonly dossierId!: string;

  @IntegerField({ description: 'The version that was seen', min: 1, max: 999_999_999, example: 3 })
  readonly version!: number;
}

export class ActOnManyRequest {
  @EnumField({ description: 'What to do', values: manyActions, name: 'ManyAction' })
  readonly action!: ManyAction;

  @UuidField({ description: 'Who gets the work; with assign', optional: true })
  readonly assigneeId?: string;

  @TextField({
    description: 'Reason, where the act takes one',
    max: 1000,
    optional: true,
    example: 'Chia việc đầu tuần',
  })
  readonly reason?: string;

  @TextField({
    description: 'Shelf; with registerResultArrival',
    max: 20,
    optional: true,
    example: 'B-12',
  })
  readonly shelf?: string;

  @ListField({
    description: 'The dossiers, each at the version that was seen',
    type: () => SeenDossierRequest,
    min: 1,
    max: mostRows,
  })
  readonly rows!: SeenDossierRequest[];
}

export class ManyFormsParameter {
  @EnumField({ description: 'Form', values: dossierForms, name: 'DossierForm' })
  readonly form!: DossierForm;
}

export class ManyFormsQuery {
  @TextListField({
    description: 'Ids or codes, separated by commas',
    min: 1,
    max: mostPrinted,
    maxLength: 80,
    optional: true,
    example: ['H36.101-261119-0001', 'H36.101-261119-0002'],
  })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').filter((each) => each !== '') : value,
  )
  readonly dossiers?: string[];

  @UuidField({ description: 'Instead of dossiers: all of a batch', optional: true })
  readonly batchId?: string;

  @EnumField({
    description: 'Paper; a5 when left out',
    values: pageLayouts,
    name: 'PageLayout',
    optional: true,
  })
  readonly layout?: PageLayout;
}
