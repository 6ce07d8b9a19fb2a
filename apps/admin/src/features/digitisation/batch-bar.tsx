import { Button, Group, NativeSelect, Progress, Text } from '@mantine/core';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../../ui/key-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { useBringScan, useOpenBatch, useReadAgain } from './digitisation-acts';
import classes from './digitisation.module.css';
import { isUnread, type Batch, type ScanFile } from './get-digitisation';

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
  const upload = useUpload(batch?.id, onOpen);
  return (
    <div>
      <Group gap="sm" align="flex-end">
        <KeyButton
          code="F4"
          label={t('digitisation.bring')}
          disabled={upload.underWay !== undefined}
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
            void upload.bring(files);
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
        {upload.underWay && <Text role="status">{t('digitisation.sending', upload.underWay)}</Text>}
      </Group>
      <ProblemAlert error={upload.error} takesFocus />
      {batch && <FileStates batch={batch} />}
    </div>
  );
}

/** Files go one after the other: a refused one does not hold up those behind it. */
function useUpload(batchId: string | undefined, onOpen: (batchId: string) => void) {
  const openBatch = useOpenBatch();
  const scan = useBringScan();
  const [underWay, setUnderWay] = useState<{ name: string; at: number; count: number }>();
  const [error, setError] = useState<Error | null>(null);
  const bring = async (files: readonly File[]) => {
    setError(null);
    try {
      const id = batchId ?? (files.length > 0 && (await openBatch.runAndWait({})).id);
      if (!id) return;
      for (const [index, file] of files.entries()) {
        setUnderWay({ name: file.name, at: index + 1, count: files.length });
        await scan.runAndWait({ batchId: id, file }).catch(setError);
      }
      onOpen(id);
    } catch (refused) {
      setError(refused as Error);
    } finally {
      setUnderWay(undefined);
    }
  };
  return { bring, underWay, error };
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
