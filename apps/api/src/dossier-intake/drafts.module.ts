import { Module } from '@nestjs/common';
import { DraftsController } from './http/drafts.controller';
import { SaveDraft } from './use-cases/save-draft';

@Module({ controllers: [DraftsController], providers: [SaveDraft] })
export class DraftsModule {}
