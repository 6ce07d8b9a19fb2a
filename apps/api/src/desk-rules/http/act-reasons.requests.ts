import { wholeShare } from '@motcua/shared-money';
import {
  BooleanField,
  EnumField,
  IntegerField,
  LocalDateField,
  PatternField,
  TextField,
} from '../../platform/validation/fields';
import { EnumListField } from '../../platform/validation/list-fields';
import { type ReasonedAct, reasonedActs } from '../data/reasoned-act';

export class ActReasonsQuery {
  @EnumField({
    description: 'Only the reasons for this act',
    values: reasonedActs,
    name: 'ReasonedAct',
    optional: true,
    example: 'stop',
  })
  readonly action?: ReasonedAct;
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
    description: 'For which acts it may be given',
    values: reasonedActs,
    name: 'ReasonedAct',
    min: 1,
    max: 20,
    example: ['proposeRefusal'],
  })
  readonly actions!: ReasonedAct[];

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

  @IntegerField({
    description:
      'How much of a charge the ground takes off, in thousandths; all of it when left out. Only for `exemptCharge`',
    min: 1,
    max: wholeShare,
    optional: true,
    example: 500,
  })
  readonly exemptPerMille?: number;

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
