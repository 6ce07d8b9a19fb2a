import { Module } from '@nestjs/common';
import { TrackingController } from './http/tracking.controller';
import { TrackingSight } from './tracking-sight';
import { RateDossier } from './use-cases/rate-dossier';

@Module({ controllers: [TrackingController], providers: [TrackingSight, RateDossier] })
export class TrackingModule {}
