import { mostPages } from '@motcua/shared-money';
import { AccessReasonParameter } from '../../platform/validation/page-fields';
import {
  EnumField,
  IntegerField,
  IntegerParameter,
  TextField,
} from '../../platform/validation/fields';
import { IntegerListField } from '../../platform/validation/list-fields';
import {
  type ChargeKind,
  chargeKinds,
  largestAmount,
} from '../../dossier-intake/data/charge-kinds';

export class MoneyDossierParameter {
  @TextField({ description: 'Id or code of the dossier', max: 64, example: 'H36.101-261120-0042' })
  readonly id!: string;
}

export class ChargeParameter extends MoneyDossierParameter {
  @IntegerParameter({ description: 'Number of the charge', min: 1, max: 10_000, example: 1 })
  readonly no!: number;
}

export class MoneyReasonQuery {
  @AccessReasonParameter()
  readonly reason?: string;
}

export class CollectCashRequest {
  @IntegerListField({ description: 'Charges to pay', min: 1, max: 50, lowest: 1, highest: 10_000 })
  readonly chargeNos!: readonly number[];

  @IntegerField({
    description: 'What the citizen was told, in đồng; refused when the charges say otherwise',
    min: 1,
    max: largestAmount,
    example: 8000,
  })
  readonly amount!: number;

  @IntegerField({
    description: 'What the citizen gave, in đồng',
    min: 1,
    max: largestAmount,
    example: 10_000,
  })
  readonly given!: number;
}

export class RequestTransferRequest {
  @IntegerListField({ description: 'Charges to pay', min: 1, max: 50, lowest: 1, highest: 10_000 })
  readonly chargeNos!: readonly number[];
}

export class AddChargeRequest {
  @EnumField({
    description: 'Copies and carriage; fee and charge only where a notice asks for them',
    values: chargeKinds,
    name: 'ChargeKind',
    example: 'copies',
  })
  readonly kind!: ChargeKind;

  @TextField({ description: 'What it is for', min: 3, max: 200, example: 'Sao chụp giấy tờ' })
  readonly name!: string;

  @IntegerField({
    description: 'Amount of one, in đồng',
    min: 1,
    max: largestAmount,
    example: 500,
  })
  readonly unitAmount!: number;

  @IntegerField({ description: 'How many', min: 1, max: 10_000, optional: true, example: 4 })
  readonly quantity?: number;
}

export class SettleChargeRequest {
  @IntegerField({
    description: 'Amount of one, in đồng; only where the catalogue leaves it open',
    min: 0,
    max: largestAmount,
    optional: true,
    example: 8000,
  })
  readonly unitAmount?: number;

  @IntegerField({ description: 'How many', min: 1, max: 10_000, optional: true, example: 3 })
  readonly quantity?: number;

  @IntegerField({
    description: 'Pages of one copy; only where the fee is priced by them',
    min: 1,
    max: mostPages,
    optional: true,
    example: 5,
  })
  readonly pages?: number;

  @EnumField({
    description: 'When it is to be paid',
    values: ['intake', 'return'],
    name: 'ChosenChargeMoment',
    optional: true,
  })
  readonly moment?: 'intake' | 'return';

  @TextField({
    description: 'Ground of exemption: a code of the list for `exemptCharge`; null takes it back',
    min: 2,
    max: 61,
    optional: true,
    nullable: true,
    example: 'exemptPoorHousehold',
  })
  readonly exemptCode?: string | null;

  @TextField({
    description: 'The paper that shows it; only with a ground',
    min: 3,
    max: 200,
    optional: true,
    example: 'Giấy chứng nhận số 12',
  })
  readonly exemptEvidence?: string;
}
