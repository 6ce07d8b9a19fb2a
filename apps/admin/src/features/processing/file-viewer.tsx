import { Anchor, Group, Skeleton, Text } from '@mantine/core';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import classes from './file-viewer.module.css';
import { fileAddress, fileQuery } from './get-file';
import type { DossierFile } from './get-dossiers';

interface ShownFileProps {
  file: Pick<DossierFile, 'fileName' | 'mediaType'>;
  /** How its content is read. */
  query: UseQueryOptions<Blob, Error, Blob, string[]>;
  /** Where it is saved from. */
  address: string;
  isLarge?: boolean;
}

interface FileViewerProps {
  dossierId: string;
  file: DossierFile;
  /** A leader reads before signing: the paper gets the height of the screen. */
  isLarge?: boolean;
}

/** A scan or a result, shown from memory: the server lets no file run in this origin. */
export function FileViewer({ dossierId, file, isLarge }: FileViewerProps) {
  const { no, sha256 } = file;
  return (
    <ShownFile
      file={file}
      query={fileQuery(dossierId, no, sha256)}
      address={fileAddress(dossierId, no)}
      isLarge={isLarge}
    />
  );
}

/** The same for a file that is reached in another way. */
export function ShownFile({ file, query: options, address: saveFrom, isLarge }: ShownFileProps) {
  const { t } = useTranslation();
  const query = useQuery(options);
  const address = useObjectAddress(query.data);
  return (
    <figure className={classes.viewer} data-large={isLarge || undefined}>
      <Group component="figcaption" justify="space-between" gap="sm">
        <Text fw={600}>{file.fileName}</Text>
        <Anchor href={saveFrom} download>
          {t('processing.file.save')}
        </Anchor>
      </Group>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton height={280} />}
      {address && <FileContent file={file} address={address} />}
    </figure>
  );
}

function FileContent({ file, address }: Pick<ShownFileProps, 'file' | 'address'>) {
  const { t } = useTranslation();
  const name = t('processing.file.shown', { name: file.fileName });
  if (file.mediaType.startsWith('image/'))
    return <img className={classes.picture} src={address} alt={name} />;
  return <iframe className={classes.sheet} src={address} title={name} />;
}

/** A temporary address of the bytes, given back when they are no longer shown. */
function useObjectAddress(content: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!content) return undefined;
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return address;
}
