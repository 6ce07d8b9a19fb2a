import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markOf, sentWholeBytes } from '../../app/sent-in-parts';
import { ProblemAlert } from '../../ui/problem-alert';
import { UploadLine } from '../../ui/upload-line';
import { useAddDocument, type Upload } from './add-document';
import { SameFileNotice } from './same-file-notice';

interface DocumentUploadProps extends Omit<Upload, 'file' | 'mark'> {
  dossierId: string;
  /** What the file will be, read out with the button. */
  name: string;
}

/** Takes a PDF, JPEG or PNG; the server looks at the content, not at the name. */
export function DocumentUpload({ dossierId, name, ...where }: DocumentUploadProps) {
  const { t } = useTranslation();
  const upload = useAddDocument(dossierId);
  const [file, setFile] = useState<File>();
  const isInParts = file !== undefined && file.size > sentWholeBytes && !upload.isDone;
  return (
    <div>
      <FileButton
        accept="application/pdf,image/jpeg,image/png"
        onChange={(chosen) => {
          if (!chosen) return;
          setFile(chosen);
          upload.run({ ...where, mark: markOf(chosen), file: chosen });
        }}
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
      {isInParts ? (
        <UploadLine
          name={file.name}
          size={file.size}
          held={upload.held}
          error={upload.error}
          onContinue={upload.retry}
        />
      ) : (
        <ProblemAlert error={upload.error} onRetry={upload.retry} />
      )}
      {upload.answer && <SameFileNotice dossierId={dossierId} places={upload.answer.sameFileIn} />}
    </div>
  );
}
