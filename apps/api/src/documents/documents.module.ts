import { Module } from '@nestjs/common';
import { DossierReachModule } from '../dossier-intake/dossier-reach.module';
import { FilesModule } from '../platform/files/files.module';
import { DocumentsController } from './http/documents.controller';
import { AddDocument } from './use-cases/add-document';
import { RemoveDocument } from './use-cases/remove-document';

@Module({
  imports: [DossierReachModule, FilesModule],
  controllers: [DocumentsController],
  providers: [AddDocument, RemoveDocument],
})
export class DocumentsModule {}
