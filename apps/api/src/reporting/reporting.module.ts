import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ReportsController } from './http/reports.controller';
import { CountFacts } from './reactions/count-facts';
import { ListFigureDossiers } from './use-cases/list-figure-dossiers';
import { ReadSummary } from './use-cases/read-summary';

@Module({
  imports: [OrganisationModule],
  controllers: [ReportsController],
  providers: [CountFacts, ReadSummary, ListFigureDossiers],
})
export class ReportingModule {}
