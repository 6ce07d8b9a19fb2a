import { type ManifestStatus, manifestStatuses } from '@motcua/delivery-domain';
import {
  BooleanField,
  EnumField,
  IntegerField,
  PatternField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { KnownPasswordField } from '../../platform/validation/identity-fields';
import { PageMarkParameter, PageSizeParameter } from '../../platform/validation/page-fields';
import { type ManifestAct, manifestActs } from '../data/manifest-rights';

export class ManifestKeyParameter {
  @TextField({ description: 'Id or number of the bag', max: 64, example: 'T-000117' })
  readonly id!: string;
}

export class ManifestListQuery {
  @EnumField({
    description: 'Status',
    values: manifestStatuses,
    name: 'ManifestStatus',
    optional: true,
  })
  readonly status?: ManifestStatus;

  @UuidField({ description: 'Where it starts or ends', optional: true })
  readonly unitId?: string;

  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}

export class OpenManifestRequest {
  @UuidField({ description: 'Where the bag is made' })
  readonly fromUnitId!: string;

  @UuidField({ description: 'Where it is handed over' })
  readonly toUnitId!: string;
}

/** One act; which members it takes stands with each. */
export class ActOnManifestRequest {
  @EnumField({ description: 'The act', values: manifestActs, name: 'ManifestAct' })
  readonly action!: ManifestAct;

  @TextField({
    description: 'addConsignment, removeConsignment: id or S10 number',
    min: 1,
    max: 64,
    optional: true,
    example: 'CP000000015VN',
  })
  readonly consignment?: string;

  @PatternField({
    description: 'seal: number on the seal',
    pattern: /^[0-9BCGHKLMNPQRSTVX]{4,20}$/,
    max: 20,
    code: 'sealNumber',
    optional: true,
    example: '8842190',
  })
  readonly sealNo?: string;

  @TextField({
    description: 'scan: S10 number or dossier code as it was read',
    min: 1,
    max: 200,
    optional: true,
    example: 'CP000000015VN',
  })
  readonly code?: string;

  @IntegerField({
    description: 'scan: papers counted, where the number differs from the slip',
    min: 0,
    max: 9_999,
    optional: true,
    example: 4,
  })
  readonly papers?: number;

  @BooleanField({
    description: 'checkSeal, signAsGiver, signAsReceiver: the seal is whole',
    optional: true,
    example: true,
  })
  readonly sealIntact?: boolean;

  @BooleanField({
    description: 'signAsGiver, signAsReceiver: sign although something does not match',
    optional: true,
    example: false,
  })
  readonly withIncident?: boolean;

  @TextField({
    description: 'What to write into the minutes',
    min: 1,
    max: 500,
    optional: true,
    example: 'Túi rách góc trái',
  })
  readonly note?: string;

  @TextField({
    description: 'signAsGiver, signAsReceiver: the second person at this screen',
    min: 1,
    max: 60,
    optional: true,
    example: 'motcua',
  })
  readonly username?: string;

  @KnownPasswordField({
    description: 'Password of the second person; proves presence and is not kept',
    optional: true,
    example: 'the password that npm start prints',
  })
  readonly password?: string;
}
