import { Module } from '@nestjs/common';
import { DossierReachModule } from '../dossier-intake/dossier-reach.module';
import { FilesModule } from '../platform/files/files.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { DocumentsController } from './http/documents.controller';
import { KeepingController } from './http/keeping.controller';
import { SafeKeepingWork } from './safe-keeping-work';
import { AddDocument } from './use-cases/add-document';
import { CheckIntegrity } from './use-cases/check-integrity';
import { OpenDocument } from './use-cases/open-document';
import { PrintResultSlip } from './use-cases/print-result-slip';
import { RemoveDocument } from './use-cases/remove-document';
import { ScanWaitingFiles } from './use-cases/scan-waiting-files';
import { SweepFiles } from './use-cases/sweep-files';

@Module({
  imports: [DossierReachModule, FilesModule, PrintingModule],
  controllers: [DocumentsController, KeepingController],
  providers: [
    AddDocument,
    CheckIntegrity,
    OpenDocument,
    PrintResultSlip,
    RemoveDocument,
    SafeKeepingWork,
    ScanWaitingFiles,
    SweepFiles,
  ],
  exports: [OpenDocument],
})
export class DocumentsModule {}
