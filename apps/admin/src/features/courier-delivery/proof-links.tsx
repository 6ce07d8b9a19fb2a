import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import type { Consignment } from './get-consignments';

interface ProofLinksProps {
  number: string;
  attempt: Pick<Consignment['attemptLog'][number], 'no' | 'hasSignature' | 'hasPhoto'>;
}

/** The pictures themselves, for those who look into incidents. */
export function ProofLinks({ number, attempt }: ProofLinksProps) {
  const { t } = useTranslation();
  const may = useMay();
  const pictures = [
    attempt.hasSignature && ('signature' as const),
    attempt.hasPhoto && ('photo' as const),
  ].filter((each) => each !== false);
  if (pictures.length === 0 || !may('incident.read')) return null;
  return (
    <Group gap="md" aria-label={t('keeping.proof.title')}>
      {pictures.map((picture) => (
        <Anchor
          key={picture}
          size="sm"
          target="_blank"
          href={`/api/v1/consignments/${encodeURIComponent(number)}/attempts/${attempt.no}/${picture}`}
        >
          {t(`keeping.proof.${picture}`)}
        </Anchor>
      ))}
    </Group>
  );
}
