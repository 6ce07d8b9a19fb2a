import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { FilesModule } from '../platform/files/files.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { DigitisationWork } from './digitisation-work';
import { PaperRecordsController } from './http/paper-records.controller';
import { ReceivedScansController } from './http/received-scans.controller';
import { ReusedPapersController } from './http/reused-papers.controller';
import { ScanBatchesController } from './http/scan-batches.controller';
import { ScanPagesController } from './http/scan-pages.controller';
import { ScannedPapersController } from './http/scanned-papers.controller';
import { PageThread } from './pages/page-thread';
import { TextReader } from './pages/text-reader';
import { AddScanFile } from './use-cases/add-scan-file';
import { AddUploadedScan } from './use-cases/add-uploaded-scan';
import { ArrangePages } from './use-cases/arrange-pages';
import { CloseScanBatch } from './use-cases/close-scan-batch';
import { FilePapers } from './use-cases/file-papers';
import { KeepScans } from './use-cases/keep-scans';
import { OpenScanBatch } from './use-cases/open-scan-batch';
import { PrintSeparatorSheets } from './use-cases/print-separator-sheets';
import { ReadFileAgain } from './use-cases/read-file-again';
import { ReadScans } from './use-cases/read-scans';
import { ReadTextAgain } from './use-cases/read-text-again';
import { RecogniseTexts } from './use-cases/recognise-texts';
import { RecordPaper } from './use-cases/record-paper';
import { ReusePaper } from './use-cases/reuse-paper';

@Module({
  imports: [DocumentsModule, DossierReachModule, FilesModule, PrintingModule],
  controllers: [
    ScanBatchesController,
    ReceivedScansController,
    ScanPagesController,
    ScannedPapersController,
    PaperRecordsController,
    ReusedPapersController,
  ],
  providers: [
    PageThread,
    TextReader,
    AddScanFile,
    AddUploadedScan,
    OpenScanBatch,
    ArrangePages,
    FilePapers,
    CloseScanBatch,
    KeepScans,
    ReadFileAgain,
    ReadScans,
    ReadTextAgain,
    RecordPaper,
    ReusePaper,
    RecogniseTexts,
    PrintSeparatorSheets,
    DigitisationWork,
  ],
})
export class DigitisationModule {}
