import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

interface ResultFile {
  dossierId: string;
  file: File;
  /** Tells one file from another; the content itself cannot be compared. */
  mark: string;
}

export const resultFile = (dossierId: string, file: File): ResultFile => ({
  dossierId,
  file,
  mark: [file.name, file.size, file.lastModified].join('|'),
});

/** Files a result paper with the dossier; the fields go before the file. */
export function useAddResult() {
  return useCommand({
    send: ({ dossierId, file }: ResultFile, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/documents', {
          params: { path: { id: dossierId }, header },
          body: { purpose: 'result', file: file.name },
          bodySerializer: ({ purpose }) => {
            const form = new FormData();
            form.set('purpose', purpose);
            form.set('file', file);
            return form;
          },
        }),
      ),
    changes: [['dossiers']],
  });
}
