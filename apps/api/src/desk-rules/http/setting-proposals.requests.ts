import { EnumField, TextField, UuidField } from '../../platform/validation/fields';
import { settingKeys } from '../../organisation/setting-rules';
import type { SettingKey } from '../../organisation/settings';
import { type ProposalAction, proposalActions } from '../use-cases/propose-setting';
import { SetSettingRequest, WithdrawSettingRequest } from './settings.requests';

export class ProposeSettingRequest extends SetSettingRequest {
  @EnumField({
    description: 'Which setting; only those that two people change',
    values: settingKeys,
    name: 'SettingKey',
    example: 'fees.bankAccounts',
  })
  readonly key!: SettingKey;
}

export class ProposeWithdrawalRequest extends WithdrawSettingRequest {
  @EnumField({
    description: 'Which setting; only those that two people change',
    values: settingKeys,
    name: 'SettingKey',
    example: 'fees.bankAccounts',
  })
  readonly key!: SettingKey;
}

export class SettingProposalParameter {
  @UuidField({ description: 'Id of the proposal' })
  readonly id!: string;
}

export class ProposalActRequest {
  @EnumField({
    description: 'A second person confirms or refuses; whoever proposed takes it back',
    values: proposalActions,
    name: 'ProposalAction',
    example: 'confirm',
  })
  readonly action!: ProposalAction;

  @TextField({
    description: 'Why it is refused; only with refuse',
    min: 5,
    max: 500,
    optional: true,
    example: 'Số tài khoản không khớp văn bản của kho bạc',
  })
  readonly reason?: string;
}
