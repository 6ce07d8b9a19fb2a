import { useState } from 'react';
import { api, read } from '../../app/api';
import { forgetUpload, sendInParts, sentWholeBytes } from '../../app/sent-in-parts';
import { useCommand, type Intent } from '../../app/use-command';
import { isProblemOf } from '../../ui/problem-error';
import type { DossierDocument } from './get-dossier';

export interface Upload {
  purpose: DossierDocument['purpose'];
  componentNo?: number;
  /** Two files are two intents even under one name. */
  mark: string;
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

export function useAddDocument(dossierId: string) {
  const [held, setHeld] = useState(0);
  const send = async (upload: Upload, header: Intent) => {
    const { file, mark, ...where } = upload;
    const params = { path: { id: dossierId }, header };
    if (file.size <= sentWholeBytes)
      return read(
        api.POST('/api/v1/dossiers/{id}/documents', {
          params,
          body: { ...where, mark } as unknown as Fields,
          bodySerializer: () => formOf(upload),
        }),
      );
    const uploadId = await sendInParts(file, setHeld);
    try {
      const body = { uploadId, ...where };
      const answer = await read(
        api.POST('/api/v1/dossiers/{id}/uploaded-documents', { params, body }),
      );
      forgetUpload(file);
      return answer;
    } catch (error) {
      if (isProblemOf(error, 'fileRefused', 'notFound')) forgetUpload(file);
      throw error;
    }
  };
  return { ...useCommand({ send, changes: [['dossiers']] }), held };
}
