import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { isFinal } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { ProblemAlert } from '../../ui/problem-alert';
import { LookBadge } from '../../ui/status-badge';
import type { Look } from '../../ui/status-looks';
import { useFormats } from '../../ui/use-formats';
import { signaturesQuery, useSignResult, type Signature } from './check-document';
import classes from './dossier.module.css';
import type { DossierSheet } from './dossier-sheet';
import type { DossierDocument } from './get-dossier';

const looks: Record<string, Look> = {
  valid: { tint: 'ok', icon: IconCircleCheck },
  untrusted: { tint: 'warn', icon: IconHelpCircle },
  broken: { tint: 'danger', icon: IconAlertTriangle },
};

interface DocumentSignaturesProps extends DossierSheet {
  document: DossierDocument;
  onSigned: () => void;
}

/** Who signed the file that is shown, and whether it is what they signed. */
export function DocumentSignatures(props: DocumentSignaturesProps) {
  const { dossier, reason, document } = props;
  const { t } = useTranslation();
  const report = useQuery(signaturesQuery(dossier.id, document.no, reason));
  if (report.error)
    return <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />;
  if (!report.data) return <Skeleton height={32} mb="sm" />;
  const { signatures } = report.data;
  return (
    <Stack gap="xs" mb="sm">
      {signatures.map((signature) => (
        <SignatureLine key={signature.no} signature={signature} />
      ))}
      {signatures.length === 0 && (
        <Group justify="space-between">
          <Text>{t('keeping.signature.none')}</Text>
          <SignAct {...props} />
        </Group>
      )}
    </Stack>
  );
}

function SignatureLine({ signature }: { signature: Signature }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { verdict, faults, signerName, issuerName, claimedAt, timestampAt } = signature;
  const at = timestampAt ?? claimedAt;
  const facts = [
    signerName,
    issuerName && t('keeping.signature.issuedBy', { name: issuerName }),
    at && t(`keeping.signature.${timestampAt ? 'provenAt' : 'claimedAt'}`, { at: dateTime(at) }),
  ];
  return (
    <div>
      <LookBadge
        look={looks[verdict] ?? (looks.broken as Look)}
        label={t(`keeping.signature.verdict.${verdict}`)}
      />
      <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>
      {faults.length > 0 && (
        <ul className={classes.faults}>
          {faults.map((fault) => (
            <li key={fault}>{t(`keeping.signature.fault.${fault}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Offered to those who decide, on an unsigned result of an open dossier. */
function SignAct({ dossier, document, onSigned }: DocumentSignaturesProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { say } = useAnnouncer();
  const act = useSignResult(dossier.id, document.no, () => {
    say(t('keeping.signature.signed'));
    onSigned();
  });
  const isResult = document.purpose === 'result' && document.mediaType === 'application/pdf';
  if (!isResult || isFinal(dossier.status) || !may('dossier.decide')) return null;
  return (
    <div>
      <Button
        loading={act.isPending}
        onClick={() => act.run(t('keeping.signature.reason'), `"${dossier.version}"`)}
      >
        {t('keeping.signature.sign')}
      </Button>
      <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />
    </div>
  );
}
