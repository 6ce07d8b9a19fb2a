import { Module } from '@nestjs/common';
import { ApplicantMessagesModule } from '../applicant-messages/applicant-messages.module';
import { DocumentsModule } from '../documents/documents.module';
import { DossierIntakeModule } from '../dossier-intake/dossier-intake.module';
import { DossierReachModule } from '../dossier-intake/dossier-reach.module';
import { FormsModule } from '../dossier-intake/forms.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ENVIRONMENT, type Environment } from '../platform/config/environment';
import { FilesModule } from '../platform/files/files.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { HttpMessageGateway } from './gateway/http-message-gateway';
import { MESSAGE_GATEWAY } from './gateway/message-gateway';
import { BatchesController } from './http/batches.controller';
import { ClaimsController } from './http/claims.controller';
import { MessagesController } from './http/messages.controller';
import { NotesController } from './http/notes.controller';
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
import { RowByRow } from './use-cases/row-by-row';
import { SendMessages } from './use-cases/send-messages';
import { WriteMessage } from './use-cases/write-message';
import { WriteNote } from './use-cases/write-note';
import { WriteTemplate } from './use-cases/write-template';

@Module({
  imports: [
    ApplicantMessagesModule,
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
    MessagesController,
  ],
  providers: [
    {
      provide: MESSAGE_GATEWAY,
      useFactory: ({ messageGateway }: Environment) =>
        messageGateway ? new HttpMessageGateway(messageGateway) : null,
      inject: [ENVIRONMENT],
    },
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
    WriteMessage,
    WriteTemplate,
    SendMessages,
  ],
})
export class DossierWorkModule {}
