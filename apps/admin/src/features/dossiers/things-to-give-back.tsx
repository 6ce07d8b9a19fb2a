import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import { moneyQuery } from '../fees/get-money';
import type { ActRequest } from './act-on-dossier';
import type { Dossier } from './get-dossier';

type HeldPaper = Dossier['components'][number];

interface Giving {
  papers: readonly HeldPaper[];
  /** Đồng that were paid. */
  paid: number;
  chosen: NonNullable<ActRequest['giveBack']>;
  togglePaper: (no: number) => void;
  toggleFees: () => void;
}

/** Papers on paper and money: everything goes back, unless somebody says that it is not here. */
export function useThingsToGiveBack(dossier: Dossier, isAsked: boolean): Giving {
  const money = useQuery({ ...moneyQuery(dossier.id), enabled: isAsked });
  const [kept, setKept] = useState<readonly number[]>([]);
  const [keepsFees, setKeepsFees] = useState(false);
  const papers = dossier.components.filter(
    ({ state, kind, presentOnly, handedBackAt }) =>
      state === 'present' && kind !== 'electronic' && !presentOnly && !handedBackAt,
  );
  const paid = (money.data?.charges ?? [])
    .filter(({ receiptId }) => receiptId !== null)
    .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return {
    papers,
    paid,
    chosen: {
      papers: papers.map(({ no }) => no).filter((no) => !kept.includes(no)),
      fees: paid > 0 && !keepsFees,
    },
    togglePaper: (no) =>
      setKept(kept.includes(no) ? kept.filter((each) => each !== no) : [...kept, no]),
    toggleFees: () => setKeepsFees(!keepsFees),
  };
}

/** Originals and certified copies each with their number, as on the receipt. */
function heldAs({ kind, copies, certifiedCopies }: HeldPaper, t: TFunction): string {
  const count = Math.max(copies, 1);
  if (!kind) return t('kit.checklist.copiesShort', { count });
  const counted = `${t(`dossier.paperKind.${kind}`)}: ${count}`;
  if (certifiedCopies === 0) return counted;
  return `${counted}, ${t('dossier.paperKind.certifiedCopy')}: ${certifiedCopies}`;
}

/** Nothing of the applicant's stays behind: each thing is looked at and ticked. */
export function ThingsToGiveBack({ giving }: { giving: Giving }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { papers, paid, chosen } = giving;
  const isNothing = papers.length === 0 && paid === 0;
  return (
    <Stack gap="xs" role="group" aria-label={t('dossiers.giveBack')}>
      <Text fw={600}>{t('dossiers.giveBack')}</Text>
      <Text size="sm" c="dimmed">
        {t(isNothing ? 'dossiers.giveBackNothing' : 'dossiers.giveBackHint')}
      </Text>
      {papers.map((paper) => (
        <Checkbox
          key={paper.no}
          label={`${paper.shortName} (${heldAs(paper, t)})`}
          checked={chosen.papers.includes(paper.no)}
          onChange={() => giving.togglePaper(paper.no)}
        />
      ))}
      {paid > 0 && (
        <Checkbox
          label={t('dossiers.giveBackFee', { amount: money(paid) })}
          checked={chosen.fees}
          onChange={giving.toggleFees}
        />
      )}
    </Stack>
  );
}
