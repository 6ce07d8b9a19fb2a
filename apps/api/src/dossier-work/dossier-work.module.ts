import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { DossierIntakeModule } from '../dossier-intake/dossier-intake.module';
import { FormsModule } from '../dossier-intake/forms.module';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { FilesModule } from '../platform/files/files.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { BatchesController } from './http/batches.controller';
import { ClaimsController } from './http/claims.controller';
import { NotesController } from './http/notes.controller';
import { OutsideNumberController } from './http/outside-number.controller';
import { OpinionPapersController } from './http/opinion-papers.controller';
import { OpinionsController } from './http/opinions.controller';
import { WorkCalendarController } from './http/work-calendar.controller';
import { WorkLoadsController } from './http/work-loads.controller';
import { WorkQueuesController } from './http/work-queues.controller';
import { ActOnMany } from './use-cases/act-on-many';
import { AskOpinion } from './use-cases/ask-opinion';
import { AttachToAnswer } from './use-cases/attach-to-answer';
import { BatchIntake } from './use-cases/batch-intake';
import { ChangeClaim } from './use-cases/change-claim';
import { HandOverWork } from './use-cases/hand-over-work';
import { OpenGivenPaper } from './use-cases/open-given-paper';
import { PrintMany } from './use-cases/print-many';
import { ReceiveBatch } from './use-cases/receive-batch';
import { RecordOutsideNumber } from './use-cases/record-outside-number';
import { RowByRow } from './use-cases/row-by-row';
import { WriteNote } from './use-cases/write-note';

@Module({
  imports: [
    DocumentsModule,
    DossierIntakeModule,
    DossierReachModule,
    FilesModule,
    FormsModule,
    OrganisationModule,
    PrintingModule,
  ],
  controllers: [
    ClaimsController,
    WorkLoadsController,
    WorkQueuesController,
    WorkCalendarController,
    BatchesController,
    NotesController,
    OpinionsController,
    OpinionPapersController,
    OutsideNumberController,
  ],
  providers: [
    RowByRow,
    ChangeClaim,
    HandOverWork,
    ActOnMany,
    BatchIntake,
    ReceiveBatch,
    PrintMany,
    WriteNote,
    AskOpinion,
    AttachToAnswer,
    OpenGivenPaper,
    RecordOutsideNumber,
  ],
})
export class DossierWorkModule {}
