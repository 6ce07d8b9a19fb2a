import { useTranslation } from 'react-i18next';
import type { ComparedField } from '../../ui/conflict-panel';
import { useFormats } from '../../ui/use-formats';
import type { PaperFacts } from '../digitisation/paper-form';
import type { PaperRecord } from './paper-records';

const texts = ['number', 'issuer', 'signer', 'owner'] as const;
const days = ['issuedOn', 'expiresOn'] as const;

type Said = Partial<Record<keyof PaperFacts, string | null>>;

/** Where what was read off a paper differs from what somebody else has recorded of it. */
export function useComparedPaper() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const rows = ({ kind, attestation, ...said }: Said): Record<string, string> => ({
    [t('digitisation.field.kind')]: kind ? t(`digitisation.kind.${kind}`) : '',
    ...Object.fromEntries(
      texts.map((field) => [t(`digitisation.field.${field}`), said[field] ?? '']),
    ),
    ...Object.fromEntries(
      days.map((field) => {
        const day = said[field];
        return [t(`digitisation.field.${field}`), day ? date(day) : ''];
      }),
    ),
    [t('digitisation.attestation')]: t(`digitisation.attest.${attestation ?? 'none'}`),
  });
  return (facts: PaperFacts, record: PaperRecord | undefined): ComparedField[] => {
    const [mine, theirs] = [rows(facts), rows(record ?? {})];
    return Object.keys(mine)
      .map((label) => ({ label, mine: mine[label], theirs: theirs[label] }))
      .filter((row) => row.mine !== row.theirs);
  };
}
