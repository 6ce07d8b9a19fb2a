import { Module } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { DocumentsModule } from '../documents/documents.module';
import { CLOCK } from '../platform/config/clock';
import { FilesModule } from '../platform/files/files.module';
import { SignaturesController } from './http/signatures.controller';
import { SigningRequestsController } from './http/signing-requests.controller';
import { SignatureJudge } from './signature-judge';
import { signatureJudge, signingKey, timestampService } from './signature-settings';
import { SigningDesk } from './signing-desk';
import { SIGNING_KEY } from './signing-key';
import { TIMESTAMP_SERVICE } from './timestamp-service';
import { HandToSigning } from './use-cases/hand-to-signing';
import { ReadSignatures } from './use-cases/read-signatures';
import { SendPaperBack } from './use-cases/send-paper-back';
import { SignPaper } from './use-cases/sign-paper';
import { SignResult } from './use-cases/sign-result';

@Module({
  imports: [DocumentsModule, FilesModule],
  controllers: [SignaturesController, SigningRequestsController],
  providers: [
    {
      provide: SignatureJudge,
      inject: [CLOCK],
      useFactory: (clock: Clock) => signatureJudge(process.env, clock),
    },
    { provide: SIGNING_KEY, useFactory: () => signingKey(process.env) },
    { provide: TIMESTAMP_SERVICE, useFactory: () => timestampService(process.env) },
    SigningDesk,
    ReadSignatures,
    SignResult,
    HandToSigning,
    SignPaper,
    SendPaperBack,
  ],
})
export class SignaturesModule {}
