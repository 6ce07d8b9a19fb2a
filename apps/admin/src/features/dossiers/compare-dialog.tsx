import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { Dialog } from '../../ui/dialog';
import { forgetKept, useKeptText } from '../../ui/kept-text';
import { ProblemAlert } from '../../ui/problem-alert';
import { shortestReason } from '../../ui/shortest-reason';
import { useDecideDuplicate } from '../people/decide-duplicate';
import {
  DuplicateComparison,
  shownColumns,
  type ComparedMatter,
} from '../people/duplicate-comparison';
import { DuplicateReason } from '../people/duplicate-reason';
import type { PossibleDuplicate } from '../people/get-person';
import type { DossierSheet } from './dossier-sheet';
import { possibleDuplicatesQuery, type Dossier } from './get-dossier';

export const compareAct = 'compare';

type Outcome = 'notDuplicate' | 'sameCase';
const outcomes: readonly Outcome[] = ['notDuplicate', 'sameCase'];

/** Two numbered dossiers side by side; the decision links them, neither of them ends. */
export function CompareDialog({
  dossier,
  reason,
  onClose,
}: DossierSheet & { onClose: () => void }) {
  const { t } = useTranslation();
  const mayDecide = useMay()('dossier.receive');
  const query = useQuery(possibleDuplicatesQuery(dossier.id, reason));
  const [first, setFirst] = useState(0);
  const keptAs = `compare.${dossier.id}`;
  const [why, setWhy] = useKeptText(`${keptAs}.reason`);
  const [wasTried, setTried] = useState(false);
  // The next of them is another decision with a reason of its own.
  const command = useDecideDuplicate(() => {
    setWhy('');
    setTried(false);
    forgetKept(keptAs);
  });
  const isShort = why.trim().length < shortestReason;
  const items = query.data?.items ?? [];
  const decide = (other: PossibleDuplicate, outcome: Outcome) => {
    setTried(true);
    if (isShort) return;
    const given = why.normalize('NFC').trim();
    command.run({ ...inOrder(dossier, other), outcome, reason: given });
  };
  return (
    <Dialog title={t('people.duplicates.title')} onClose={onClose} size={1080}>
      <Stack gap="sm">
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        <ProblemAlert error={command.error} takesFocus />
        {query.isPending && <Skeleton height={240} />}
        {query.data && items.length === 0 && <Text>{t('people.duplicates.none')}</Text>}
        {items.length > 0 && (
          <>
            <Text>{t(`people.duplicates.${mayDecide ? 'askNumbered' : 'onlyRead'}`)}</Text>
            <DuplicateComparison
              mine={comparedMatter(dossier)}
              duplicates={items.slice(first, first + shownColumns)}
              acts={(other) => {
                if (other.decision) return t(`people.duplicates.decided.${other.decision}`);
                if (!mayDecide) return null;
                return (
                  <Group gap="xs">
                    {outcomes.map((outcome) => (
                      <Button
                        key={outcome}
                        size="compact-md"
                        disabled={command.isPending}
                        aria-label={`${t(`people.duplicates.decide.${outcome}`)}: ${other.code}`}
                        onClick={() => decide(other, outcome)}
                      >
                        {t(`people.duplicates.decide.${outcome}`)}
                      </Button>
                    ))}
                  </Group>
                );
              }}
            />
            {mayDecide && (
              <DuplicateReason value={why} isRefused={wasTried && isShort} onChange={setWhy} />
            )}
          </>
        )}
        <Group justify="flex-end">
          {items.length > shownColumns && (
            <Button
              onClick={() =>
                setFirst(first + shownColumns < items.length ? first + shownColumns : 0)
              }
            >
              {t('people.duplicates.others', { count: items.length })}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The one that was there first, whichever of the two is open. */
function inOrder(dossier: Dossier, other: PossibleDuplicate) {
  const isLater = Date.parse(dossier.registeredAt) >= Date.parse(other.registeredAt);
  return isLater
    ? { earlierId: other.id, dossierId: dossier.id }
    : { earlierId: dossier.id, dossierId: other.id };
}

function comparedMatter(dossier: Dossier): ComparedMatter {
  const { applicant, procedure, submitter, code, status, registeredAt, receivedUnit } = dossier;
  return {
    procedureName: procedure.shortName ?? procedure.name,
    applicantName: applicant.fullName,
    birthDate: applicant.birthDate,
    personalId: applicant.personalId ?? applicant.taxNumber,
    phone: applicant.phone,
    address: applicant.address,
    submitterName: submitter?.fullName ?? null,
    numbered: { code, status, registeredAt, receivedUnit: receivedUnit.name },
  };
}
