import { api, read } from '../../app/api';
import { useCommand, type Intent } from '../../app/use-command';
import type { DossierDocument } from './get-dossier';

export interface Upload {
  purpose: DossierDocument['purpose'];
  componentNo?: number;
  file: File;
}

type Fields = { purpose: Upload['purpose']; componentNo?: number; file: string };

/** The server reads the fields before the file, so that it can refuse early. */
function formOf({ purpose, componentNo, file }: Upload): FormData {
  const form = new FormData();
  form.set('purpose', purpose);
  if (componentNo !== undefined) form.set('componentNo', String(componentNo));
  form.set('file', file);
  return form;
}

/** Two files are two intents even under one name: name, size and time tell them apart. */
const fingerprint = ({ file, ...where }: Upload) => ({
  ...where,
  file: [file.name, file.size, file.lastModified],
});

export function useAddDocument(dossierId: string) {
  const send = (upload: Upload, header: Intent) =>
    read(
      api.POST('/api/v1/dossiers/{id}/documents', {
        params: { path: { id: dossierId }, header },
        body: fingerprint(upload) as unknown as Fields,
        bodySerializer: () => formOf(upload),
      }),
    );
  return useCommand({ send, changes: [['dossiers']] });
}
