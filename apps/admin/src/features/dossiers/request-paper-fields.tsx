import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActRequest } from './act-on-dossier';
import { DocumentUpload } from './document-upload';
import type { Dossier } from './get-dossier';

interface RequestPaperFieldsProps {
  dossier: Dossier;
  values: Omit<ActRequest, 'action'>;
  onChange: (values: Omit<ActRequest, 'action'>) => void;
}

const onPaper = 'onPaper';

/** No withdrawal without the applicant's own hand: a paper in the folder, or a file of it. */
export function RequestPaperFields({ dossier, values, onChange }: RequestPaperFieldsProps) {
  const { t } = useTranslation();
  const { requestPaper } = values;
  const chosen = requestPaper && String(requestPaper.documentNo ?? onPaper);
  const choose = (value: string) =>
    onChange({
      ...values,
      requestPaper:
        value === onPaper ? { kind: 'onPaper' } : { kind: 'attached', documentNo: Number(value) },
    });
  return (
    <Stack gap="xs" id="requestPaper" tabIndex={-1}>
      <Radio.Group label={t('dossiers.requestPaper.label')} value={chosen ?? ''} onChange={choose}>
        <Stack gap="xs" mt={4}>
          <Radio value={onPaper} label={t('dossiers.requestPaper.onPaper')} />
          {dossier.attachments.map(({ no, fileName }) => (
            <Radio
              key={no}
              value={String(no)}
              label={t('dossiers.requestPaper.attached', { name: fileName })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <DocumentUpload
        dossierId={dossier.id}
        purpose="attachment"
        name={t('dossiers.requestPaper.upload')}
      />
    </Stack>
  );
}
