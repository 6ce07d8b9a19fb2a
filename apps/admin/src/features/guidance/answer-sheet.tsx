import { Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useReturnWarnings } from '../dossier-intake/get-returned-papers';
import { Postage } from '../dossier-intake/postage';
import { Doubt } from './doubt';
import type { Guidance } from './get-guidance';
import classes from './guidance.module.css';
import { PapersToBring } from './papers-to-bring';
import { PromisedTime } from './promised-time';
import { useGuidanceWords } from './use-guidance-words';
import { UsualMistakes } from './usual-mistakes';
import { WhereToSubmit } from './where-to-submit';

interface AnswerSheetProps {
  guidance: Guidance;
  /** False where the Post was not given this procedure at this counter, unknown while nobody could ask. */
  isGateOpen: boolean | undefined;
  /** Answered at an earlier hour and kept on this PC: its date is not today's. */
  isKept?: boolean;
}

/** Everything a citizen has to hear, in the order in which it is read aloud. */
export function AnswerSheet({ guidance, isGateOpen, isKept = false }: AnswerSheetProps) {
  const { t } = useTranslation();
  const { date, dateTime } = useFormats();
  const { say } = useAnnouncer();
  const may = useMay();
  const { code, name, shortName, papers, notes, validFrom, reckonedAt } = guidance;
  const mistakes = useReturnWarnings(code, papers);
  const title = shortName ?? name;
  const spoken = t('guidance.spoken', { title, count: papers.length });
  useEffect(() => say(spoken), [say, spoken]);
  return (
    <Section title={title} note={<span className="code">{code}</span>}>
      {isKept && <Doubt>{t('guidance.kept', { at: dateTime(reckonedAt) })}</Doubt>}
      <Part title={t('guidance.where')}>
        <WhereToSubmit guidance={guidance} isGateOpen={isGateOpen} />
      </Part>
      <Part title={t('guidance.papers')}>
        <PapersToBring papers={papers} />
      </Part>
      <Part title={t('guidance.fees')}>
        <Fees fees={guidance.fees} />
      </Part>
      <Part title={t('guidance.time')}>
        <PromisedTime guidance={guidance} isKept={isKept} />
      </Part>
      {mistakes.length > 0 && (
        <Part title={t('guidance.mistakes')}>
          <UsualMistakes mistakes={mistakes} />
        </Part>
      )}
      {may('dossier.draft') && !isKept && (
        <Part title={t('guidance.byPost')}>
          <Postage scope="province" />
        </Part>
      )}
      {notes.length > 0 && (
        <Part title={t('guidance.notes')}>
          {notes.map(({ text }, index) => (
            <Text key={index} className={classes.note}>
              {text}
            </Text>
          ))}
        </Part>
      )}
      <Text size="xs" c="dimmed" mt="sm">
        {t('guidance.validFrom', { day: date(validFrom) })}
      </Text>
    </Section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <Title order={3}>{title}</Title>
      <div>{children}</div>
    </div>
  );
}

function Fees({ fees }: Pick<Guidance, 'fees'>) {
  const { t } = useTranslation();
  const words = useGuidanceWords();
  if (fees.length === 0) return <Doubt>{t('guidance.fee.none')}</Doubt>;
  return fees.map((fee, index) => (
    <div key={index}>
      <Text>
        {fee.name}: <b>{words.fee(fee)}</b>
      </Text>
      {fee.note && (
        <Text size="xs" c="dimmed">
          {fee.note}
        </Text>
      )}
    </div>
  ));
}
