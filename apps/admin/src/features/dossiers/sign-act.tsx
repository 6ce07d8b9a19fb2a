import { Button, Text, TextInput } from '@mantine/core';
import { isFinal } from '@motcua/dossier-domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { fieldMessages } from '../../ui/problem-error';
import { type SigningMeans, useSignResult } from './check-document';
import type { Dossier, DossierDocument } from './get-dossier';

interface SignActProps {
  dossier: Dossier;
  document: DossierDocument;
  signing: SigningMeans;
  onSigned: () => void;
}

/** «Ký số», for those who decide, on an unsigned result of an open dossier. */
export function SignAct(props: SignActProps) {
  const { dossier, document, signing } = props;
  const { t } = useTranslation();
  const may = useMay();
  const [isAsked, setAsked] = useState(false);
  const isResult = document.purpose === 'result' && document.mediaType === 'application/pdf';
  if (!isResult || isFinal(dossier.status) || !may('dossier.decide')) return null;
  if (!signing.isReady) return <Text c="dimmed">{t('keeping.signature.notReady')}</Text>;
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('keeping.signature.sign')}</Button>
      {isAsked && <SignDialog {...props} onClose={() => setAsked(false)} />}
    </>
  );
}

interface SignDialogProps extends SignActProps {
  onClose: () => void;
}

function SignDialog({ dossier, document, signing, onSigned, onClose }: SignDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [reason, setReason] = useState(t('keeping.signature.reason'));
  const act = useSignResult(dossier.id, document.no, () => {
    say(t('keeping.signature.signed'));
    onSigned();
  });
  const written = reason.normalize('NFC').trim();
  return (
    <ConfirmDialog
      act={t('keeping.signature.signName', { name: document.fileName })}
      consequence={t('keeping.signature.consequence')}
      isPending={act.isPending}
      error={act.error}
      blockedBecause={written.length < 3 ? t('keeping.signature.reasonMissing') : undefined}
      onConfirm={() => act.run(written, `"${dossier.version}"`)}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('keeping.signature.reasonField')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldMessages(act.error).reason}
      />
      <Text size="sm">
        {t(`keeping.signature.${signing.addsTimestamp ? 'withTimestamp' : 'withoutTimestamp'}`)}
      </Text>
    </ConfirmDialog>
  );
}
