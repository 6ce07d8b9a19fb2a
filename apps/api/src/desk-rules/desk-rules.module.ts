import { Module } from '@nestjs/common';
import { ActReasonsController } from './http/act-reasons.controller';
import { StageDeadlinesController } from './http/stage-deadlines.controller';
import { SetActReason } from './use-cases/set-act-reason';
import { SetStageDeadline } from './use-cases/set-stage-deadline';

@Module({
  controllers: [ActReasonsController, StageDeadlinesController],
  providers: [SetActReason, SetStageDeadline],
})
export class DeskRulesModule {}
