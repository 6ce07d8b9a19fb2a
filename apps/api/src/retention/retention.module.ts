import { Module } from '@nestjs/common';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { HoldsController } from './http/holds.controller';
import { RetentionController } from './http/retention.controller';
import { Destructions } from './use-cases/destructions';
import { LegalHolds } from './use-cases/legal-holds';
import { SetRetentionRule } from './use-cases/set-retention-rule';

@Module({
  imports: [DossierReachModule],
  controllers: [HoldsController, RetentionController],
  providers: [Destructions, LegalHolds, SetRetentionRule],
})
export class RetentionModule {}
