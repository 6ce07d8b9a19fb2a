import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { FilesModule } from '../platform/files/files.module';
import { SignaturesController } from './http/signatures.controller';
import { signingKey, TRUST_ANCHORS, trustAnchors } from './signature-settings';
import { SigningDesk } from './signing-desk';
import { SIGNING_KEY } from './signing-key';
import { ReadSignatures } from './use-cases/read-signatures';
import { SignResult } from './use-cases/sign-result';

@Module({
  imports: [DocumentsModule, FilesModule],
  controllers: [SignaturesController],
  providers: [
    { provide: TRUST_ANCHORS, useFactory: () => trustAnchors(process.env) },
    { provide: SIGNING_KEY, useFactory: () => signingKey(process.env) },
    SigningDesk,
    ReadSignatures,
    SignResult,
  ],
})
export class SignaturesModule {}
