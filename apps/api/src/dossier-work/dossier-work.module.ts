import { Module } from '@nestjs/common';
import { DossierIntakeModule } from '../dossier-intake/dossier-intake.module';
import { DossierReachModule } from '../dossier-intake/dossier-reach.module';
import { FormsModule } from '../dossier-intake/forms.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ENVIRONMENT, type Environment } from '../platform/config/environment';
import { PrintingModule } from '../platform/printing/printing.module';
import { HttpMessageGateway } from './gateway/http-message-gateway';
import { MESSAGE_GATEWAY } from './gateway/message-gateway';
import { BatchesController } from './http/batches.controller';
import { ClaimsController } from './http/claims.controller';
import { MessagesController } from './http/messages.controller';
import { NotesController } from './http/notes.controller';
import { OpinionsController } from './http/opinions.controller';
import { WorkLoadsController } from './http/work-loads.controller';
import { ActOnMany } from './use-cases/act-on-many';
import { AskOpinion } from './use-cases/ask-opinion';
import { BatchIntake } from './use-cases/batch-intake';
import { ChangeClaim } from './use-cases/change-claim';
import { HandOverWork } from './use-cases/hand-over-work';
import { PrintMany } from './use-cases/print-many';
import { ReceiveBatch } from './use-cases/receive-batch';
import { RowByRow } from './use-cases/row-by-row';
import { SendMessages } from './use-cases/send-messages';
import { WriteMessage } from './use-cases/write-message';
import { WriteNote } from './use-cases/write-note';
import { WriteTemplate } from './use-cases/write-template';

@Module({
  imports: [
    DossierIntakeModule,
    DossierReachModule,
    FormsModule,
    OrganisationModule,
    PrintingModule,
  ],
  controllers: [
    ClaimsController,
    WorkLoadsController,
    BatchesController,
    NotesController,
    OpinionsController,
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
    WriteMessage,
    WriteTemplate,
    SendMessages,
  ],
})
export class DossierWorkModule {}
