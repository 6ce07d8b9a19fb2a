import { NativeSelect, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { paperKinds, type PaperKind } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { LocalDateInput } from '../../ui/local-date-input';
import type { FiledPaper } from './digitisation-acts';

export type PaperFacts = Omit<FiledPaper, 'componentNo'>;

/** What was ticked at reception is what was brought. */
export const emptyFacts = (kind: string | null): PaperFacts => ({
  kind: paperKinds.find((each) => each === kind) ?? 'original',
});

interface PaperFormProps {
  name: string;
  facts: PaperFacts;
  onChange: (facts: PaperFacts) => void;
}

const texts = ['number', 'issuer', 'signer', 'owner'] as const;

/** What a clerk reads off the paper while it lies on the desk, and whether it was compared. */
export function PaperForm({ name, facts, onChange }: PaperFormProps) {
  const { t } = useTranslation();
  const may = useMay();
  const change = (patch: Partial<PaperFacts>) => onChange({ ...facts, ...patch });
  const words = ['none', 'compared', ...(may('dossier.attest') ? ['authority'] : [])] as const;
  return (
    <Stack gap="xs" my="xs" role="group" aria-label={name}>
      <SimpleGrid cols={2} spacing="xs">
        <NativeSelect
          label={t('digitisation.field.kind')}
          value={facts.kind}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value as PaperKind })}
          data={paperKinds.map((kind) => ({ value: kind, label: t(`digitisation.kind.${kind}`) }))}
        />
        {texts.map((field) => (
          <TextInput
            key={field}
            label={t(`digitisation.field.${field}`)}
            value={facts[field] ?? ''}
            onChange={({ currentTarget }) =>
              change({ [field]: currentTarget.value === '' ? undefined : currentTarget.value })
            }
          />
        ))}
        {(['issuedOn', 'expiresOn'] as const).map((field) => (
          <LocalDateInput
            key={field}
            label={t(`digitisation.field.${field}`)}
            value={facts[field] as LocalDate | undefined}
            onChange={(day) => change({ [field]: day })}
          />
        ))}
      </SimpleGrid>
      <Radio.Group
        label={t('digitisation.attestation')}
        value={facts.attestation ?? 'none'}
        onChange={(value) =>
          change({
            attestation: value === 'none' ? undefined : (value as FiledPaper['attestation']),
          })
        }
      >
        {words.map((word) => (
          <Radio key={word} value={word} label={t(`digitisation.attest.${word}`)} my={4} />
        ))}
      </Radio.Group>
    </Stack>
  );
}
