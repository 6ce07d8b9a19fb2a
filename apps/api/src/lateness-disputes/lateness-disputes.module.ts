import { Module } from '@nestjs/common';
import { DossierClockModule } from '../dossier-clock/dossier-clock.module';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { LatenessDisputesController } from './http/lateness-disputes.controller';
import { FileDispute } from './use-cases/file-dispute';
import { ReadDispute } from './use-cases/read-dispute';
import { SettleDispute } from './use-cases/settle-dispute';

@Module({
  imports: [DossierClockModule, DossierReachModule, PrintingModule],
  controllers: [LatenessDisputesController],
  providers: [FileDispute, ReadDispute, SettleDispute],
})
export class LatenessDisputesModule {}
