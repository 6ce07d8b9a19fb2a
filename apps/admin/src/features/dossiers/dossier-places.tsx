import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ScreenLink } from '../../ui/screen-link';
import { useFormats } from '../../ui/use-formats';
import { useHolderName } from './custody-words';
import classes from './dossier.module.css';
import type { DossierSheet } from './dossier-sheet';
import { custodyQuery } from './get-dossier';

/** Three places, the appointment, where the paper is and how the result goes back. */
export function DossierPlaces({ dossier }: DossierSheet) {
  const { t } = useTranslation();
  const { longDateTime } = useFormats();
  const { id, dueAt, counter, receivedUnit } = dossier;
  const tabLink = (tab: 'clock' | 'custody', words: string) => (
    <ScreenLink
      underline="always"
      address={linkOptions({
        to: '/dossiers/$id',
        params: { id },
        search: (now: object) => ({ ...now, tab }),
      })}
    >
      {words}
    </ScreenLink>
  );
  const received = [counter?.name, receivedUnit.name].filter(Boolean).join(', ');
  return (
    <dl className={classes.places}>
      <Place label={t('dossiers.helpedAt')}>{dossier.helpedUnit.name}</Place>
      <Place label={t('dossiers.receivedAt')}>{received}</Place>
      <Place label={t('dossiers.decidedAt')}>
        {[dossier.competentUnit.name, dossier.assignee?.fullName].filter(Boolean).join(' · ')}
      </Place>
      <Place label={t('dossiers.due')}>
        {dueAt ? (
          <>
            {longDateTime(dueAt)} · {tabLink('clock', t('dossiers.why'))}
          </>
        ) : (
          t('dossiers.noAppointment')
        )}
      </Place>
      <Place label={t('dossiers.paperAt')}>
        <PaperPlace id={id} link={(words) => tabLink('custody', words)} />
      </Place>
      <Place label={t('dossiers.result')}>
        {[
          t(`dossier.returnMethod.${dossier.returnMethod}`),
          dossier.arrivalShelf && t('dossiers.shelf', { shelf: dossier.arrivalShelf }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Place>
    </dl>
  );
}

function Place({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.place}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface PaperPlaceProps {
  id: string;
  link: (words: string) => ReactNode;
}

function PaperPlace({ id, link }: PaperPlaceProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const may = useMay();
  const holderName = useHolderName();
  const custody = useQuery({ ...custodyQuery(id), enabled: may('dossier.read') });
  if (custody.error)
    return (
      <Anchor component="button" type="button" onClick={() => void custody.refetch()}>
        {t('common.retry')}
      </Anchor>
    );
  const facts = custody.data;
  if (!facts) return '…';
  if (facts.state === 'none' || !facts.holder) return t('kit.custody.electronic');
  if (facts.state === 'lost') return link(t('dossiers.paperLost'));
  const words = holderName(facts.holder);
  return link(
    facts.since ? `${words}, ${t('dossiers.since', { time: dateTime(facts.since) })}` : words,
  );
}
