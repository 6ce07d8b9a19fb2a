import { dossierActionNames } from '@motcua/dossier-domain';
import {
  BooleanField,
  EnumField,
  EnumListField,
  LocalDateField,
  PatternField,
  TextField,
} from '../../platform/validation/fields';

type ActionName = (typeof dossierActionNames)[number];

export class ActReasonsQuery {
  @EnumField({
    description: 'Only the reasons for this action',
    values: dossierActionNames,
    name: 'DossierAction',
    optional: true,
    example: 'stop',
  })
  readonly action?: ActionName;
}

export class SetActReasonRequest {
  @PatternField({
    description: 'Code; the same code replaces what it meant before',
    pattern: /^[a-z][A-Za-z0-9]{1,60}$/,
    max: 61,
    sample: 'notCompetent',
    example: 'notCompetent',
  })
  readonly code!: string;

  @EnumListField({
    description: 'For which actions it may be given',
    values: dossierActionNames,
    name: 'DossierAction',
    min: 1,
    max: 20,
    example: ['proposeRefusal'],
  })
  readonly actions!: ActionName[];

  @TextField({
    description: 'In Vietnamese, as the letter says it',
    max: 300,
    example: 'Hồ sơ không thuộc thẩm quyền giải quyết',
  })
  readonly vi!: string;

  @TextField({
    description: 'In English',
    max: 300,
    example: 'Another authority is competent',
  })
  readonly en!: string;

  @BooleanField({ description: 'A paper of the checklist has to be named', example: false })
  readonly needsLines!: boolean;

  @TextField({
    description: 'The article it rests on',
    max: 300,
    optional: true,
    example: 'Điều 17 Nghị định 61/2018/NĐ-CP',
  })
  readonly legalGround?: string;

  @BooleanField({
    description: 'From that day on it can no longer be chosen',
    optional: true,
    example: false,
  })
  readonly retired?: boolean;

  @LocalDateField({ description: 'From this day on; today at the earliest', example: '2027-01-01' })
  readonly validFrom!: string;

  @TextField({
    description: 'Why it changes; it stays with the change',
    min: 5,
    max: 500,
    example: 'Theo Nghị định 118/2025/NĐ-CP',
  })
  readonly changeReason!: string;
}
