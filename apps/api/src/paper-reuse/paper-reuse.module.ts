import { Module } from '@nestjs/common';
import { ProcedureCatalogueModule } from '../procedure-catalogue/procedure-catalogue.module';
import { ReusablePapersController } from './http/reusable-papers.controller';
import { FindReusablePapers } from './use-cases/find-reusable-papers';

@Module({
  imports: [ProcedureCatalogueModule],
  controllers: [ReusablePapersController],
  providers: [FindReusablePapers],
})
export class PaperReuseModule {}
