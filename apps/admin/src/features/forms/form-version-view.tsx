import { Alert, Button, Group, Select, TextInput } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { isLocalDate } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../app/api';
import { ChangedMeanwhile } from '../../app/changed-meanwhile';
import { LocalDateInput } from '../../ui/local-date-input';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { BlockEditor } from './block-editor';
import { BlockList } from './block-list-pane';
import classes from './forms.module.css';
import { useComparedForm } from './compared-form';
import { useFormTitle } from './form-words';
import { readFormVersion, type Form, type FormVersion } from './get-forms';
import { PreviewPane } from './preview-pane';
import { useFormDraft, type FormDraft } from './use-form-draft';
import { VersionActs } from './version-acts';
import { VersionComparison } from './version-comparison';
import { useVersionActs, type VersionActsModel } from './use-version-acts';

interface FormVersionViewProps {
  form: Form;
  /** As it is stored, with its version. */
  stored: Tagged<FormVersion>;
  compares: boolean;
}

/** The built-in version holds from before every dossier; that day says nothing to a reader. */
const builtinFrom = '2000-01-01';

/** Blocks on the left, the words of one in the middle, the printed page on the right. */
export function FormVersionView({ form, stored, compares }: FormVersionViewProps) {
  const { t } = useTranslation();
  const title = useFormTitle();
  const draft = useFormDraft(form, stored);
  const { version } = draft;
  const acts = useVersionActs(draft);
  const messages = fieldMessages(acts.saving.error);
  return (
    <>
      <PageHeader
        title={title(form.form)}
        subtitle={<Author version={version} />}
        acts={<VersionActs version={version} draft={draft} acts={acts} />}
      />
      <VersionBar form={form} version={version} compares={compares} />
      <ProblemAlert error={acts.error} onRetry={acts.retry} takesFocus />
      <SavingRefused draft={draft} acts={acts} />
      {draft.isEditable && (
        <Group gap="md" align="flex-start" mb="md">
          <LocalDateInput
            label={t('forms.validFrom')}
            w={200}
            value={draft.validFrom}
            error={messages['validFrom']}
            onChange={draft.setValidFrom}
          />
          <TextInput
            label={t('forms.note')}
            w={420}
            maxLength={300}
            value={draft.note}
            onChange={(event) => draft.setNote(event.currentTarget.value)}
          />
        </Group>
      )}
      {version.no === 1 && <Alert mb="md">{t('forms.builtinHint')}</Alert>}
      {compares ? (
        <VersionComparison form={form} version={version} />
      ) : (
        <div className={classes.frame}>
          <Section title={t('forms.blocks')}>
            <BlockList draft={draft} form={form} messages={messages} />
          </Section>
          <Section title={t('forms.words')}>
            <BlockEditor draft={draft} form={form} messages={messages} />
          </Section>
          <Section title={t('forms.preview')}>
            <PreviewPane form={form.form} no={version.no} blocks={draft.sentBlocks} />
          </Section>
        </div>
      )}
    </>
  );
}

/** Somebody else saved the same draft first; once it is proposed, only theirs is left. */
function SavingRefused({ draft, acts }: { draft: FormDraft; acts: VersionActsModel }) {
  const { form, no } = draft.version;
  const { error, retry, reset } = acts.saving;
  const fieldsOf = useComparedForm();
  return (
    <ChangedMeanwhile
      error={error}
      onRetry={retry}
      about={['formTemplates', form, no]}
      read={() => readFormVersion(form, no)}
      fieldsOf={({ body }) => fieldsOf(draft, body)}
      mayKeep={({ body }) => body.state === 'draft'}
      onKeepMine={(theirs) => {
        draft.keepOver(theirs);
        reset();
      }}
      onTakeTheirs={(theirs) => {
        draft.take(theirs);
        reset();
      }}
    />
  );
}

function Author({ version }: { version: FormVersion }) {
  const { t } = useTranslation();
  const name = version.publishedBy ?? version.proposedBy ?? version.changedBy;
  const state = t(`forms.state.${version.state}`);
  return [
    t('forms.versionState', { no: version.no, state }),
    name && t('forms.by', { name }),
    version.note,
  ]
    .filter(Boolean)
    .join(' · ');
}

function VersionBar({
  form,
  version,
  compares,
}: Pick<FormVersionViewProps, 'form' | 'compares'> & { version: FormVersion }) {
  const { t } = useTranslation();
  const { change } = useListState();
  const { date } = useFormats();
  const label = ({ no, state, validFrom }: Form['versions'][number]) =>
    [
      t('forms.versionState', { no, state: t(`forms.state.${state}`) }),
      isLocalDate(validFrom) && validFrom > builtinFrom && date(validFrom),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Group gap="md" align="flex-end" mb="md" className="not-printed">
      <Select
        label={t('forms.versionLabel')}
        w={320}
        allowDeselect={false}
        data={form.versions.map((each) => ({ value: String(each.no), label: label(each) }))}
        value={String(version.no)}
        onChange={(no) => change({ version: no ?? undefined })}
      />
      {version.no > 1 && (
        <Button
          leftSection={<IconGitCompare size={18} aria-hidden />}
          aria-pressed={compares}
          onClick={() => change({ compare: compares ? undefined : 'yes' })}
        >
          {t(compares ? 'forms.backToBlocks' : 'forms.compare')}
        </Button>
      )}
    </Group>
  );
}
