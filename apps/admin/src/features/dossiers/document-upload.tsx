import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAddDocument, type Upload } from './add-document';

interface DocumentUploadProps extends Omit<Upload, 'file'> {
  dossierId: string;
  /** What the file will be, read out with the button. */
  name: string;
}

/** Takes a PDF, JPEG or PNG; the server looks at the content, not at the name. */
export function DocumentUpload({ dossierId, name, ...where }: DocumentUploadProps) {
  const { t } = useTranslation();
  const upload = useAddDocument(dossierId);
  return (
    <div>
      <FileButton
        accept="application/pdf,image/jpeg,image/png"
        onChange={(file) => file && upload.run({ ...where, file })}
        inputProps={{ 'aria-label': t('dossiers.uploadOf', { name }) }}
      >
        {(props) => (
          <Button
            {...props}
            size="compact-sm"
            loading={upload.isPending}
            leftSection={<IconUpload size={16} aria-hidden />}
            aria-label={t('dossiers.uploadOf', { name })}
          >
            {t('dossiers.upload')}
          </Button>
        )}
      </FileButton>
      <ProblemAlert error={upload.error} onRetry={upload.retry} />
    </div>
  );
}
