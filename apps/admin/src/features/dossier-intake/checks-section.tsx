import { Button } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import type { IntakeCheck } from './check-intake';
import { Check, FieldLink } from './check-line';
import {
  Competence,
  FeeChecks,
  Gate,
  HeldOriginals,
  type MatterChecksProps,
  ReturnWarnings,
} from './matter-checks';
import type { NotDuplicateValue } from './intake-values';
import classes from './intake-page.module.css';

interface ChecksSectionProps extends MatterChecksProps {
  check: IntakeCheck | undefined;
  /** Nobody is entered yet, so nobody can be compared. */
  isNobody: boolean;
  /** False while the answer is still about what stood on the screen before. */
  isCurrent: boolean;
  /** Other than a missing limit, which has its own field. */
  error: Error | null;
  onRetry: () => void;
  isPostal: boolean;
  /** What the clerk said about dossiers that look the same. */
  notDuplicate: NotDuplicateValue | undefined;
  onCompare: () => void;
  /** What was published about the procedure has faults. */
  isDoubtful: boolean;
}

/** What reception would say no to, said before the clerk tries. */
export function ChecksSection(props: ChecksSectionProps) {
  const { check, error, onRetry, isPostal, isDoubtful } = props;
  const { t } = useTranslation();
  if (!check && !error) return null;
  return (
    <Section title={t('intake.section.checks')}>
      <ProblemAlert error={error} onRetry={onRetry} />
      {check && (
        <ul className={classes.checks}>
          <PaperChecks check={check} />
          <Duplicates {...props} check={check} />
          {check.personWarnings.map((warning) => (
            <Check key={warning} tint="warn">
              <FieldLink field="applicant.personalId">
                {t(`intake.personWarning.${warning}`)}
              </FieldLink>
            </Check>
          ))}
          <Competence {...props} check={check} />
          <HeldOriginals {...props} />
          {isPostal && <Gate gate={check.gate} />}
          <FeeChecks {...props} />
          <ReturnWarnings {...props} />
          {isDoubtful && <Check tint="warn">{t('intake.doubtful')}</Check>}
        </ul>
      )}
    </Section>
  );
}

function PaperChecks({ check }: { check: IntakeCheck }) {
  const { t } = useTranslation();
  const names = (papers: IntakeCheck['missing']) =>
    papers.map(({ shortName }) => shortName).join('; ');
  if (check.missing.length + check.missingGroups.length > 0)
    return (
      <>
        {check.missing.length > 0 && (
          <Check tint="warn">
            <FieldLink field="components">
              {t('intake.papersMissing', { papers: names(check.missing) })}
            </FieldLink>
          </Check>
        )}
        {check.missingGroups.map(({ papers }) => (
          <Check key={names(papers)} tint="warn">
            <FieldLink field="components">
              {t('intake.oneOfMissing', { papers: names(papers) })}
            </FieldLink>
          </Check>
        ))}
      </>
    );
  return (
    <>
      {check.complete && <Check tint="ok">{t('intake.papersComplete')}</Check>}
      {check.warnings.length > 0 && (
        <Check tint="warn">
          <FieldLink field="components">
            {t('intake.papersDoubtful', { papers: names(check.warnings) })}
          </FieldLink>
        </Check>
      )}
    </>
  );
}

interface DuplicatesProps extends Pick<
  ChecksSectionProps,
  'notDuplicate' | 'onCompare' | 'isCurrent' | 'isNobody'
> {
  check: IntakeCheck;
}

function Duplicates(props: DuplicatesProps) {
  const { check, notDuplicate, onCompare, isCurrent, isNobody } = props;
  const { t } = useTranslation();
  const { date, day } = useFormats();
  if (isNobody) return <Check tint="waiting">{t('intake.duplicatesLater')}</Check>;
  if (check.duplicates.length === 0)
    return isCurrent ? (
      <Check tint="ok">{t('intake.noDuplicates')}</Check>
    ) : (
      <Check tint="waiting">{t('intake.lookingForDuplicates')}</Check>
    );
  return (
    <>
      {check.duplicates.map(({ id, code, registeredAt, matches, needsDecision }) => {
        const isDecided = notDuplicate?.dossierIds.includes(id) ?? false;
        const [match = 'samePerson'] = matches;
        return (
          <Check key={id} tint={isDecided ? 'ok' : needsDecision ? 'danger' : 'warn'}>
            {t(isDecided ? 'intake.duplicateDecided' : `intake.duplicate.${match}`, {
              date: date(day(registeredAt)),
            })}{' '}
            <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
              <span className="code">{code}</span>
            </ScreenLink>
          </Check>
        );
      })}
      <li>
        <Button size="compact-sm" onClick={onCompare}>
          {t('intake.compareDuplicates')}
        </Button>
      </li>
    </>
  );
}
