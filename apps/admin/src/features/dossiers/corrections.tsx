import { Alert, Button, Group } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ScreenLink } from '../../ui/screen-link';
import type { Dossier } from './get-dossier';

interface CorrectionsProps {
  dossier: Dossier;
  onOpen: () => void;
}

/** A final dossier leads to its corrections, and each of them back to it. */
export function Corrections({ dossier, onOpen }: CorrectionsProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { correctionOf, corrections, status } = dossier;
  const mayOpen = status === 'returned' && may('dossier.receive');
  if (!correctionOf && corrections.length === 0 && !mayOpen) return null;
  const link = ({ id, code }: { id: string; code: string }) => (
    <ScreenLink key={id} address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
      {code}
    </ScreenLink>
  );
  return (
    <Group gap="md" mt="sm">
      {correctionOf && (
        <Alert color="info" variant="outline">
          {t('dossiers.corrects')} {link(correctionOf)}
        </Alert>
      )}
      {corrections.length > 0 && (
        <Alert color="info" variant="outline">
          {t('dossiers.correctedBy')} {corrections.map(link)}
        </Alert>
      )}
      {mayOpen && <Button onClick={onOpen}>{t('dossiers.openCorrection')}</Button>}
    </Group>
  );
}
