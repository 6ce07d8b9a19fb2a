import { Module } from '@nestjs/common';
import { PrintSlip } from '../dossier-intake/use-cases/print-slip';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { FilesModule } from '../platform/files/files.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { DocumentsController } from './http/documents.controller';
import { KeepingController } from './http/keeping.controller';
import { UploadsController } from './http/uploads.controller';
import { SafeKeepingWork } from './safe-keeping-work';
import { AddDocument } from './use-cases/add-document';
import { AddUploadedDocument } from './use-cases/add-uploaded-document';
import { CheckIntegrity } from './use-cases/check-integrity';
import { KeepContent } from './use-cases/keep-content';
import { OpenDocument } from './use-cases/open-document';
import { RemoveDocument } from './use-cases/remove-document';
import { ScanWaitingFiles } from './use-cases/scan-waiting-files';
import { SendInParts } from './use-cases/send-in-parts';
import { SweepFiles } from './use-cases/sweep-files';
import { SweepUploads } from './use-cases/sweep-uploads';
import { TakeUpload } from './use-cases/take-upload';

@Module({
  imports: [DossierReachModule, FilesModule, PrintingModule],
  controllers: [DocumentsController, KeepingController, UploadsController],
  providers: [
    AddDocument,
    AddUploadedDocument,
    CheckIntegrity,
    KeepContent,
    OpenDocument,
    PrintSlip,
    RemoveDocument,
    SafeKeepingWork,
    ScanWaitingFiles,
    SendInParts,
    SweepFiles,
    SweepUploads,
    TakeUpload,
  ],
  exports: [KeepContent, OpenDocument, TakeUpload],
})
export class DocumentsModule {}
