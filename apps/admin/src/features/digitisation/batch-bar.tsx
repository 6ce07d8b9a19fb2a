import { Button, Group, NativeSelect, Progress, Text } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../../ui/key-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { UploadLine } from '../../ui/upload-line';
import { useFormats } from '../../ui/use-formats';
import { useReadAgain } from './digitisation-acts';
import classes from './digitisation.module.css';
import { isUnread, type Batch, type ScanFile } from './get-digitisation';
import { useScanSending } from './scan-sending';

interface BatchBarProps {
  batch: Batch | undefined;
  others: readonly { id: string; openedAt: string; pagesToFile: number }[];
  onOpen: (batchId: string) => void;
  /** Asks for the files; a page that is scanned again asks too. */
  chooser: RefObject<HTMLInputElement | null>;
}

/** Brings scans into the batch, or into a new one, and shows how far each file is read. */
export function BatchBar({ batch, others, onOpen, chooser }: BatchBarProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const sending = useScanSending(batch?.id, onOpen);
  return (
    <div>
      <Group gap="sm" align="flex-end">
        <KeyButton
          code="F4"
          label={t('digitisation.bring')}
          disabled={sending.isSending}
          run={() => chooser.current?.click()}
        />
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={t('digitisation.bring')}
          accept="application/pdf,image/jpeg,image/png"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            sending.bring(files);
          }}
        />
        {others.length > 1 && (
          <NativeSelect
            aria-label={t('digitisation.batch')}
            value={batch?.id}
            onChange={({ currentTarget }) => onOpen(currentTarget.value)}
            data={others.map(({ id, openedAt, pagesToFile }) => ({
              value: id,
              label: t('digitisation.batchOf', { at: dateTime(openedAt), count: pagesToFile }),
            }))}
          />
        )}
      </Group>
      <ProblemAlert error={sending.error} takesFocus />
      {sending.scans.map((scan) => (
        <UploadLine
          key={scan.mark}
          name={scan.file.name}
          size={scan.file.size}
          held={scan.held}
          error={scan.error}
          onContinue={() => sending.continue(scan)}
          onDiscard={() => sending.remove(scan.mark)}
        />
      ))}
      {batch && <FileStates batch={batch} />}
    </div>
  );
}

function FileStates({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const readAgain = useReadAgain(batch.id);
  return (
    <>
      <ul className={classes.files}>
        {batch.files.map((file) => (
          <li key={file.no}>
            <Text span>{file.fileName}</Text>
            <FileState file={file} />
            {file.state === 'parked' && (
              <Button size="compact-sm" onClick={() => readAgain.run(file.no)}>
                {t('digitisation.readAgain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemAlert error={readAgain.error} onRetry={readAgain.retry} />
    </>
  );
}

function FileState({ file }: { file: ScanFile }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { pagesRead, pages, state, earlier } = file;
  const words = t(`digitisation.fileState.${state}`, { read: pagesRead, pages: pages ?? '…' });
  return (
    <>
      {isUnread(file) && (
        <Progress
          w={120}
          value={pages ? (pagesRead / pages) * 100 : 0}
          aria-label={t('digitisation.progressOf', { name: file.fileName })}
        />
      )}
      <Text span size="sm" c={state === 'parked' ? 'var(--danger)' : 'dimmed'}>
        {words}
      </Text>
      {earlier && (
        <Text span size="sm" c="var(--warn)">
          {t('digitisation.earlier', {
            at: dateTime(earlier.addedAt),
            codes: earlier.dossierCodes.join(', ') || t('digitisation.noDossierYet'),
          })}
        </Text>
      )}
    </>
  );
}
