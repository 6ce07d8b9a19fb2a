import { Module } from '@nestjs/common';
import { ActReasonsController } from './http/act-reasons.controller';
import { SettingsController } from './http/settings.controller';
import { StageDeadlinesController } from './http/stage-deadlines.controller';
import { ChangeSetting } from './use-cases/change-setting';
import { SetActReason } from './use-cases/set-act-reason';
import { SetStageDeadline } from './use-cases/set-stage-deadline';

@Module({
  controllers: [ActReasonsController, StageDeadlinesController, SettingsController],
  providers: [SetActReason, SetStageDeadline, ChangeSetting],
})
export class DeskRulesModule {}
