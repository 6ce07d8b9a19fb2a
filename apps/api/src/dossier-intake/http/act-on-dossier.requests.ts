import { dossierActionNames } from '@motcua/dossier-domain';
import {
  BooleanField,
  EnumField,
  InstantField,
  IntegerListField,
  ListField,
  LocalDateField,
  ObjectField,
  PatternField,
  TextField,
} from '../../platform/validation/fields';
import { FaultyLineRequest, TickRequest } from './intake.requests';

export class CollectorRequest {
  @TextField({ description: 'Who collects', max: 200, example: 'Nguyễn Thị Hồng Phượng' })
  readonly fullName!: string;

  @TextField({ description: 'Relation to the owner', max: 60, example: 'Chủ hồ sơ' })
  readonly relation!: string;

  @PatternField({
    description: 'Last four digits of the identity paper',
    pattern: /^\d{4}$/,
    max: 4,
    sample: '4567',
    example: '4567',
  })
  readonly idLastFour!: string;

  @BooleanField({ description: 'The identity paper was compared with the person', example: true })
  readonly idCompared!: boolean;

  @BooleanField({ description: 'The originals went back', example: true })
  readonly originalsReturned!: boolean;

  @IntegerListField({
    description: 'The originals that were put into the hands of whoever collects, by paper number',
    min: 0,
    max: 200,
    lowest: 1,
    highest: 200,
    optional: true,
    example: [2],
  })
  readonly originals?: number[];

  @PatternField({
    description: 'Drawn signature as a PNG data URL; absent when the register was signed',
    pattern: /^data:image\/png;base64,[A-Za-z0-9+/]+=*$/,
    max: 200_000,
    optional: true,
    sample: 'data:image/png;base64,iVBORw0KGgo=',
    example: 'data:image/png;base64,iVBORw0KGgo=',
  })
  readonly signature?: string;
}

export class ActOnDossierRequest {
  @EnumField({
    description: 'What to do',
    values: dossierActionNames,
    name: 'DossierAction',
    example: 'transfer',
  })
  readonly action!: (typeof dossierActionNames)[number];

  @TextField({
    description: 'Reason, where the act needs one',
    max: 1000,
    optional: true,
    example: 'Sai họ tên',
  })
  readonly reason?: string;

  @PatternField({
    description: 'Reason from the list; without words of your own its words are used',
    pattern: /^[a-z][A-Za-z0-9]{1,60}$/,
    max: 61,
    optional: true,
    sample: 'notCompetent',
    example: 'notCompetent',
  })
  readonly reasonCode?: string;

  @ListField({
    description: 'The papers at fault',
    type: () => FaultyLineRequest,
    max: 200,
    optional: true,
  })
  readonly lines?: FaultyLineRequest[];

  @TextField({
    description: 'Legal ground of a refusal',
    max: 300,
    optional: true,
    example: 'Điều 16 Luật Hộ tịch',
  })
  readonly legalGround?: string;

  @LocalDateField({
    description: 'Until when to supplement',
    optional: true,
    example: '2026-12-20',
  })
  readonly deadline?: string;

  @ListField({
    description: 'New ticks of a supplement',
    type: () => TickRequest,
    max: 200,
    optional: true,
  })
  readonly components?: TickRequest[];

  @InstantField({
    description: 'The new appointment of an apology',
    optional: true,
    example: '2026-12-01T09:30:00Z',
  })
  readonly newDueAt?: string;

  @TextField({
    description: 'Number of the decision or result',
    max: 60,
    optional: true,
    example: '125/TLKS',
  })
  readonly decisionNo?: string;

  @TextField({
    description: 'Shelf where the result waits',
    max: 20,
    optional: true,
    example: 'B-12',
  })
  readonly shelf?: string;

  @ObjectField({
    description: 'Who collects the result',
    type: () => CollectorRequest,
    optional: true,
  })
  readonly collector?: CollectorRequest;
}
