import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { LookBadge } from '../../ui/status-badge';
import type { Look } from '../../ui/status-looks';
import { useFormats } from '../../ui/use-formats';
import { signaturesQuery, type Signature } from './check-document';
import classes from './dossier.module.css';
import type { DossierSheet } from './dossier-sheet';
import type { DossierDocument } from './get-dossier';
import { SignAct } from './sign-act';

const looks: Record<Signature['verdict'], Look> = {
  valid: { tint: 'ok', icon: IconCircleCheck },
  unchecked: { tint: 'warn', icon: IconHelpCircle },
  untrusted: { tint: 'warn', icon: IconHelpCircle },
  broken: { tint: 'danger', icon: IconAlertTriangle },
};

interface DocumentSignaturesProps extends DossierSheet {
  document: DossierDocument;
  onSigned: () => void;
}

/** Who signed the file that is shown, and whether it is what they signed. */
export function DocumentSignatures(props: DocumentSignaturesProps) {
  const { dossier, reason, document, onSigned } = props;
  const { t } = useTranslation();
  const report = useQuery(signaturesQuery(dossier.id, document.no, reason));
  if (report.error)
    return <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />;
  if (!report.data) return <Skeleton height={32} mb="sm" />;
  const { signatures, signing, trustedAuthorities } = report.data;
  return (
    <Stack gap="sm" mb="sm">
      {signatures.map((signature) => (
        <SignatureVerdict key={signature.no} signature={signature} />
      ))}
      {signatures.length > 0 && trustedAuthorities === 0 && (
        <Text size="sm">{t('keeping.signature.noAuthorities')}</Text>
      )}
      {signatures.length === 0 && (
        <Group justify="space-between">
          <Text>{t('keeping.signature.none')}</Text>
          <SignAct dossier={dossier} document={document} signing={signing} onSigned={onSigned} />
        </Group>
      )}
    </Stack>
  );
}

function SignatureVerdict({ signature }: { signature: Signature }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const time = useTimeSentence(signature);
  const revocation = useRevocationSentence(signature);
  const { kind, verdict, faults, signerName, issuerName, certificateFrom, certificateTo } =
    signature;
  const verdicts = kind === 'timestamp' ? 'stampVerdict' : 'verdict';
  return (
    <div>
      <LookBadge look={looks[verdict]} label={t(`keeping.signature.${verdicts}.${verdict}`)} />
      {faults.length > 0 && (
        <ul className={classes.faults}>
          {faults.map((fault) => (
            <li key={fault}>{t(`keeping.signature.fault.${fault}`)}</li>
          ))}
        </ul>
      )}
      {signerName && (
        <>
          <Text fw={600} mt="xs">
            {signerName}
          </Text>
          <Text size="sm">
            {t('keeping.signature.certificate', {
              name: issuerName,
              from: certificateFrom && date(certificateFrom),
              to: certificateTo && date(certificateTo),
            })}
          </Text>
          {verdict !== 'broken' && (
            <>
              {time && <Text size="sm">{time}</Text>}
              <Text size="sm">{revocation}</Text>
            </>
          )}
        </>
      )}
    </div>
  );
}

/** Only a timestamp that is trusted tells when; anything else is said to be a claim. */
function useTimeSentence(signature: Signature): string | undefined {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { timestamp, timestampAt, timestampAuthority, claimedAt } = signature;
  if (timestampAt && (timestamp === 'trusted' || timestamp === 'untrusted'))
    return t(`keeping.signature.time.${timestamp}`, {
      at: dateTime(timestampAt),
      name: timestampAuthority,
    });
  return claimedAt ? t('keeping.signature.time.none', { at: dateTime(claimedAt) }) : undefined;
}

function useRevocationSentence({ revocation, revokedAt, revocationAsOf }: Signature): string {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const state = revocation === 'good' && revokedAt ? 'later' : revocation;
  const at = revokedAt ?? revocationAsOf;
  return t(`keeping.signature.revocation.${state}`, { at: at ? dateTime(at) : '' });
}
