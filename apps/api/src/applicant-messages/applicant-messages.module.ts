import { Module } from '@nestjs/common';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { ENVIRONMENT, type Environment } from '../platform/config/environment';
import { HttpMessageGateway } from './gateway/http-message-gateway';
import { MESSAGE_GATEWAY } from './gateway/message-gateway';
import { MessageTemplatesController } from './http/message-templates.controller';
import { MessagesController } from './http/messages.controller';
import { SendMessages } from './use-cases/send-messages';
import { WriteMessage } from './use-cases/write-message';
import { WriteTemplate } from './use-cases/write-template';
import { WriteToApplicant } from './use-cases/write-to-applicant';

/** What an office writes to the applicant, by itself or with an act, and how it leaves. */
@Module({
  imports: [DossierReachModule],
  controllers: [MessagesController, MessageTemplatesController],
  providers: [
    {
      provide: MESSAGE_GATEWAY,
      useFactory: ({ messageGateway }: Environment) =>
        messageGateway ? new HttpMessageGateway(messageGateway) : null,
      inject: [ENVIRONMENT],
    },
    WriteToApplicant,
    WriteMessage,
    WriteTemplate,
    SendMessages,
  ],
  exports: [WriteToApplicant],
})
export class ApplicantMessagesModule {}
