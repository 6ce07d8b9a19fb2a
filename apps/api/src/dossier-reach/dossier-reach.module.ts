import { Module } from '@nestjs/common';
import { ReachDossier } from './use-cases/reach-dossier';

/** How every other room comes by a dossier that somebody may see. */
@Module({ providers: [ReachDossier], exports: [ReachDossier] })
export class DossierReachModule {}
