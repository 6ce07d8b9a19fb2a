import { Module } from '@nestjs/common';
import { DossierIntakeModule } from '../dossier-intake/dossier-intake.module';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { DuplicatesController } from './http/duplicates.controller';
import { PeopleController } from './http/people.controller';
import { PersonalDataController } from './http/personal-data.controller';
import { SavedViewsController } from './http/saved-views.controller';
import { SearchController } from './http/search.controller';
import { CompareDossier } from './use-cases/compare-dossier';
import { DecideDuplicate } from './use-cases/decide-duplicate';
import { SaveView } from './use-cases/save-view';
import { SearchEverything } from './use-cases/search-everything';
import { ViewPersonalData } from './use-cases/view-personal-data';

@Module({
  imports: [DossierIntakeModule, DossierReachModule, OrganisationModule],
  controllers: [
    DuplicatesController,
    PeopleController,
    PersonalDataController,
    SavedViewsController,
    SearchController,
  ],
  providers: [CompareDossier, DecideDuplicate, SaveView, SearchEverything, ViewPersonalData],
})
export class PeopleModule {}
