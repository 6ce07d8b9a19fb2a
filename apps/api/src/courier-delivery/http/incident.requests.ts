import { largestCompensation, type LiableParty, liableParties } from '@motcua/delivery-domain';
import { EnumField, IntegerField, TextField, UuidField } from '../../platform/validation/fields';
import { PageMarkParameter, PageSizeParameter } from '../../platform/validation/page-fields';
import { type IncidentAct, incidentActs } from '../data/incident-rights';
import { type IncidentType, incidentTypes } from '../data/incident.repository';

export class IncidentKeyParameter {
  @TextField({ description: 'Id or number', max: 64, example: 'SC-000012' })
  readonly id!: string;
}

export class IncidentListQuery {
  @EnumField({
    description: 'Status',
    values: ['open', 'closed'],
    name: 'IncidentStatus',
    optional: true,
  })
  readonly status?: 'open' | 'closed';

  @UuidField({ description: 'The unit that answers', optional: true })
  readonly unitId?: string;

  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}

export class ActOnIncidentRequest {
  @EnumField({ description: 'The act', values: incidentActs, name: 'IncidentAct' })
  readonly action!: IncidentAct;

  @TextField({
    description: 'proposeClosing: what came of it; rejectClosing: what is still missing',
    min: 5,
    max: 2_000,
    optional: true,
    example: 'Đã tìm thấy giấy ở bưu cục, giao lại ngày 20/11.',
  })
  readonly result?: string;

  @EnumField({
    description: 'recordLiability: the party at fault',
    values: liableParties,
    name: 'LiableParty',
    optional: true,
  })
  readonly liableParty?: LiableParty;

  @IntegerField({
    description: 'recordLiability: what that party owes, đồng; 0 where nothing is owed',
    min: 0,
    max: largestCompensation,
    optional: true,
    example: 120000,
  })
  readonly compensation?: number;

  @TextField({
    description: 'recordLiability: on what ground, without personal data',
    min: 5,
    max: 2_000,
    optional: true,
    example: 'Biên bản ngày 20/11: bì ướt khi để ngoài mưa ở bưu cục.',
  })
  readonly ground?: string;
}

export class ReportIncidentRequest {
  @EnumField({ description: 'What happened', values: incidentTypes, name: 'IncidentType' })
  readonly type!: IncidentType;

  @UuidField({ description: 'The consignment concerned', optional: true })
  readonly consignmentId?: string;

  @UuidField({ description: 'The bag concerned', optional: true })
  readonly manifestId?: string;

  @UuidField({ description: 'The dossier concerned', optional: true })
  readonly dossierId?: string;

  @TextField({
    description: 'What was found, without personal data where a number will do',
    min: 5,
    max: 2_000,
    example: 'Bì rách, còn đủ giấy',
  })
  readonly note!: string;
}
