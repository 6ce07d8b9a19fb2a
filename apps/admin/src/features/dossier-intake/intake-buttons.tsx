import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { KeyButton } from '../../ui/key-button';
import { MainAct } from '../../ui/main-act';
import { PrintButton } from '../../ui/print-button';
import { useFormats } from '../../ui/use-formats';
import { stillToBring, type IntakeAct } from './intake-acts';
import type { IntakeDialogName } from './intake-dialog';
import classes from './intake-page.module.css';
import type { Intake } from './use-intake';

interface IntakeToolsProps {
  intake: Intake;
  onNext: () => void;
  onGuidance: () => void;
}

/** Beside the title: whether the draft is safe, what to bring, the next person. */
export function IntakeTools({ intake, onNext, onGuidance }: IntakeToolsProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { time } = useFormats();
  const { saver, form, facts, me } = intake;
  const save = async () => {
    await saver.saveNow();
    const { savedAt, error } = saver.current();
    if (error) return say(t('intake.notSaved'));
    say(savedAt ? t('common.savedAt', { time: time(savedAt) }) : t('intake.nothingToSave'));
  };
  const printed = guidanceAddress(intake);
  return (
    <Group gap="sm" align="flex-start">
      <SavedLine intake={intake} />
      {form.caseNo !== undefined && facts.papers.length > 0 && printed && me && (
        <PrintButton href={printed} form={t('intake.listToBring')} />
      )}
      {form.procedureCode && <KeyButton code="F4" label={t('guidance.open')} run={onGuidance} />}
      <KeyButton code="KeyS" ctrl label={t('intake.saveDraft')} run={() => void save()} />
      <KeyButton code="F2" label={t('intake.next')} run={onNext} />
    </Group>
  );
}

function guidanceAddress({ form, facts, me }: Intake): string {
  const missing = stillToBring(facts.papers, form.ticks);
  const query = new URLSearchParams({
    unitId: me.unit.id,
    case: String(form.caseNo ?? 1),
    channel: form.channel,
    ...(missing.length > 0 && { missing: missing.join(',') }),
  });
  return `/api/v1/procedures/${form.procedureCode}/guidance-sheet?${query}`;
}

function SavedLine({ intake }: { intake: Intake }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const { savedAt, isSaving, error } = intake.saving;
  const words = () => {
    if (error) return t('intake.notSaved');
    if (isSaving) return t('intake.saving');
    return savedAt ? t('common.savedAt', { time: time(savedAt) }) : '';
  };
  return (
    <Text size="xs" c={error ? 'var(--warn)' : 'dimmed'} pt={8}>
      {words()}
    </Text>
  );
}

interface IntakeActsProps {
  mainAct: IntakeAct;
  isPending: boolean;
  onMain: () => void;
  onOpen: (name: IntakeDialogName) => void;
  /** Acts that a dossier with a number allows now; without it the permissions decide. */
  possible?: readonly string[];
}

export function IntakeActs({ mainAct, isPending, onMain, onOpen, possible }: IntakeActsProps) {
  const { t } = useTranslation();
  const may = useMay();
  const can = (act: 'requestSupplement' | 'proposeRefusal') =>
    possible ? possible.includes(act) : may(`dossier.${act}`);
  const label = mainAct === 'handOver' ? t('intake.handOver') : t(`dossier.action.${mainAct}`);
  const isRefused = mainAct === 'handOver';
  return (
    <div className={classes.act}>
      <MainAct label={label} isPending={isPending} onRun={onMain} fullWidth />
      {!isRefused && (
        <Group gap="xs" mt="xs">
          {mainAct === 'receive' && can('requestSupplement') && (
            <Button size="compact-md" onClick={() => onOpen('requestSupplement')}>
              {t('dossier.action.requestSupplement')}
            </Button>
          )}
          {can('proposeRefusal') && (
            <Button size="compact-md" color="danger" onClick={() => onOpen('proposeRefusal')}>
              {t('dossier.action.proposeRefusal')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}
