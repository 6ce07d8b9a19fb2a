import { Module } from '@nestjs/common';
import { TrackingController } from './http/tracking.controller';
import { TrackingSight } from './tracking-sight';
import { CompareContent } from './use-cases/compare-content';
import { RateDossier } from './use-cases/rate-dossier';

@Module({
  controllers: [TrackingController],
  providers: [TrackingSight, CompareContent, RateDossier],
})
export class TrackingModule {}
