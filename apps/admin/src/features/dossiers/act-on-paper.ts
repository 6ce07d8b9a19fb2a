import type { components } from '@motcua/shared-api-client';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

type PaperActBody = components['schemas']['ActOnPaperRequest'];

export type PaperAct = PaperActBody['action'];

/** The paper changes hands between two units, without the Post. */
export const useActOnPaper = (dossierId: string, onDone: (act: PaperAct) => void) =>
  useCommand({
    send: (body: PaperActBody, header) => {
      const params = { path: { id: dossierId }, header };
      return read(api.POST('/api/v1/dossiers/{id}/paper-actions', { params, body }));
    },
    changes: [['dossiers']],
    onDone: (_answer, { action }) => onDone(action),
  });

export const tagOfDossier = ({ version }: { version: number }): string => `"${version}"`;
