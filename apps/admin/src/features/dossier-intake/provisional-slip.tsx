import { Portal, Text } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { MainAct } from '../../ui/main-act';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import { nameOf } from './intake-form';
import pageClasses from './intake-page.module.css';
import classes from './provisional-slip.module.css';
import type { Intake } from './use-intake';

/** With no line to the server there is no number: what was brought is written down all the same. */
export function ProvisionalSlipAct({ intake }: { intake: Intake }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const [printedAt, setPrintedAt] = useState<Date>();
  const isNobody = !nameOf(intake.form.applicant).trim();
  return (
    <div className={pageClasses.act}>
      <MainAct
        label={t('intake.provisional.print')}
        blockedBecause={isNobody ? t('intake.fault.fullName') : undefined}
        fullWidth
        onRun={() => {
          // The browser prints what stands there at that moment.
          flushSync(() => setPrintedAt(officeClock.now()));
          window.print();
        }}
      />
      <Text size="xs" role="status" mt={4}>
        {printedAt
          ? t('intake.provisional.printed', { time: time(printedAt) })
          : t('intake.provisional.held')}
      </Text>
      {printedAt && <Slip intake={intake} at={printedAt} />}
    </div>
  );
}

/** The only thing on the printed sheet; it says itself that it is no receipt. */
function Slip({ intake, at }: { intake: Intake; at: Date }) {
  const { t } = useTranslation();
  const { longDateTime, phone } = useFormats();
  const { form, facts, procedure, me } = intake;
  const { applicant, isOnBehalf, submitter } = form;
  const brought = facts.papers.flatMap((paper) => {
    const tick = form.ticks.find(({ no, state }) => no === paper.no && state === 'present');
    return tick ? [{ ...paper, tick }] : [];
  });
  const said: [label: string, value: string | false][] = [
    [t('intake.provisional.at'), longDateTime(at)],
    [t('kit.person.fullName'), nameOf(applicant)],
    [t('kit.person.phone'), applicant.phone && phone(applicant.phone)],
    [t('intake.submitter.fullName'), isOnBehalf && submitter.fullName],
    [t('intake.procedure'), procedure?.shortName ?? procedure?.name ?? form.procedureCode],
  ];
  return (
    <Portal className="printed-alone" reuseTargetNode={false}>
      <article className={classes.slip}>
        <p>{me.unit.name}</p>
        <h1>{t('intake.provisional.title')}</h1>
        <p className={classes.warning}>{t('intake.provisional.noReceipt')}</p>
        <dl>
          {said.map(
            ([label, value]) =>
              value && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
        <h2>{t('intake.provisional.papers')}</h2>
        {brought.length === 0 ? (
          <p>{t('intake.provisional.noPapers')}</p>
        ) : (
          <ol>
            {brought.map(({ no, shortName, tick }) => (
              <li key={no} value={no}>
                {[
                  shortName,
                  tick.kind && t(`dossier.paperKind.${tick.kind}`),
                  tick.copies > 0 && t('kit.checklist.copiesShort', { count: tick.copies }),
                  tick.sheets > 0 && t('kit.checklist.sheetsShort', { count: tick.sheets }),
                  tick.note,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ol>
        )}
        <p>{t('intake.provisional.next')}</p>
        <div className={classes.signatures}>
          <p>{t('intake.provisional.submitterSigns')}</p>
          <p>
            {t('intake.provisional.receiverSigns')}
            <br />
            {me.staff.fullName}
          </p>
        </div>
      </article>
    </Portal>
  );
}
