import { Module } from '@nestjs/common';
import { ActReasonsController } from './http/act-reasons.controller';
import { SettingProposalsController } from './http/setting-proposals.controller';
import { SettingsController } from './http/settings.controller';
import { StageDeadlinesController } from './http/stage-deadlines.controller';
import { ChangeSetting } from './use-cases/change-setting';
import { ProposeSetting } from './use-cases/propose-setting';
import { SetActReason } from './use-cases/set-act-reason';
import { SetStageDeadline } from './use-cases/set-stage-deadline';

@Module({
  controllers: [
    ActReasonsController,
    StageDeadlinesController,
    SettingsController,
    SettingProposalsController,
  ],
  providers: [SetActReason, SetStageDeadline, ChangeSetting, ProposeSetting],
})
export class DeskRulesModule {}
