import { Module } from '@nestjs/common';
import { ReachDossier } from './use-cases/reach-dossier';

/** How the other modules come by a dossier that somebody may see. */
@Module({ providers: [ReachDossier], exports: [ReachDossier] })
export class DossierReachModule {}
