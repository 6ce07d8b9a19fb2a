import type { components } from '@motcua/shared-api-client';
import { api, read } from '../../app/api';
import { useCommand, type SentStore } from '../../app/use-command';
import type { IntakeRequest } from './intake-request';

export type Dossier = components['schemas']['DossierResponse'];

interface OpenDossierOptions {
  sent: SentStore<IntakeRequest>;
  onDone: (dossier: Dossier, request: IntakeRequest) => void;
  onRefused: (error: Error) => void;
}

/** The first official act: receives, asks for a supplement, or proposes to refuse. */
export const useOpenDossier = ({ sent, onDone, onRefused }: OpenDossierOptions) =>
  useCommand<IntakeRequest, Dossier>({
    send: (body, header) => read(api.POST('/api/v1/dossiers', { params: { header }, body })),
    changes: [['dossiers'], ['drafts', 'mine'], ['reports']],
    sent,
    onDone,
    onRefused,
  });
