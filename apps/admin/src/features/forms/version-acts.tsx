import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { MainAct } from '../../ui/main-act';
import type { FormVersion } from './get-forms';
import type { FormDraft } from './use-form-draft';
import type { VersionActsModel, VersionAction } from './use-version-acts';

interface VersionActsProps {
  version: FormVersion;
  draft: FormDraft;
  acts: VersionActsModel;
}

/** The one next step as F9, the others beside it. */
export function VersionActs({ version, draft, acts }: VersionActsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<VersionAction>();
  if (!draft.mayWrite) return null;
  const isOpen = version.state === 'draft' || version.state === 'proposed';
  return (
    <>
      {isOpen && <Button onClick={() => setAsked('discard')}>{t('forms.act.discard')}</Button>}
      {version.state === 'proposed' && (
        <Button onClick={() => acts.act('return')}>{t('forms.act.return')}</Button>
      )}
      <NextStep version={version} draft={draft} acts={acts} onAsk={setAsked} />
      {asked && (
        <ConfirmDialog
          act={t(`forms.act.${asked}`)}
          consequence={t(`forms.consequence.${asked}`)}
          isDangerous={asked === 'discard'}
          isPending={acts.isPending}
          error={null}
          onConfirm={() => {
            acts.act(asked);
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

interface NextStepProps extends VersionActsProps {
  onAsk: (action: VersionAction) => void;
}

function NextStep({ version, draft, acts, onAsk }: NextStepProps) {
  const { t } = useTranslation();
  const { isPending } = acts;
  if (version.state === 'draft' && draft.isChanged)
    return <MainAct label={t('forms.act.save')} isPending={isPending} onRun={acts.save} />;
  if (version.state === 'draft')
    return (
      <MainAct
        label={t('forms.act.propose')}
        isPending={isPending}
        onRun={() => acts.act('propose')}
      />
    );
  if (version.state === 'proposed')
    return (
      <MainAct
        label={t('forms.act.publish')}
        isPending={isPending}
        onRun={() => onAsk('publish')}
      />
    );
  return <MainAct label={t('forms.act.open')} isPending={isPending} onRun={acts.open} />;
}
