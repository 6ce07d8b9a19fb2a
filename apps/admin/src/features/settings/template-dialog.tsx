import { Alert, Button, Checkbox, Group, Text, Textarea, TextInput } from '@mantine/core';
import { messagePlaceholders, unknownPlaceholders } from '@motcua/dossier-domain';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { fieldMessages } from '../../ui/problem-error';
import { ChangeDialog } from './change-dialog';
import { useWriteTemplate } from './get-settings';
import { MessagePreview } from './message-preview';
import type { RuleDialogProps } from './rule-list';
import type { TemplateRow } from './template-row';
import { useRuleForm } from './use-rule-form';

interface TemplateValues {
  code: string;
  title: string;
  text: string;
  isPublic: boolean;
}

const blank: TemplateValues = { code: '', title: '', text: '', isPublic: false };

const valuesOf = ({ code, title, text, isPublic }: TemplateRow): TemplateValues => ({
  code,
  title,
  text,
  isPublic,
});

const codePattern = /^[a-zA-Z][a-zA-Z0-9]{1,39}$/;

/** Words a message anew from a day on, adds one, or ends one; shows what the applicant will read. */
export function TemplateDialog(props: RuleDialogProps<TemplateRow> & { codes: readonly string[] }) {
  const { kind, rule, codes, onRefresh, onClose } = props;
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRuleForm(rule ? valuesOf(rule.last) : blank, ({ title, text, isPublic }) => [
    { label: t('settings.template.title'), text: title.trim() },
    { label: t('settings.template.text'), text: text.trim() },
    { label: t('settings.template.public'), text: t(isPublic ? 'settings.yes' : 'settings.no') },
  ]);
  const { values, set } = form;
  const command = useWriteTemplate(() => {
    say(t('settings.saved'));
    onClose();
  });
  const faults = fieldMessages(command.error);
  const isEnd = kind === 'end';
  const [unknown] = unknownPlaceholders(values.text);
  const namesSomebody = values.isPublic && values.text.includes('{applicant}');
  const lack = () => {
    if (isEnd) return undefined;
    if (!codePattern.test(values.code)) return t('settings.noCode');
    if (!rule && codes.includes(values.code)) return t('settings.codeTaken');
    if (!values.title.trim() || !values.text.trim()) return t('settings.noWords');
    if (unknown !== undefined) return t('settings.template.unknown', { name: unknown });
    if (namesSomebody) return t('settings.template.namesSomebody');
    return form.isChanged || rule?.last.retired ? undefined : t('settings.unchanged');
  };
  const confirm = () =>
    command.run(
      {
        code: values.code,
        title: values.title.normalize('NFC').trim(),
        text: values.text.normalize('NFC').trim(),
        isPublic: values.isPublic,
        retired: isEnd,
        ...form.sentNote,
      },
      `"${rule?.version ?? 0}"`,
    );
  const insert = (name: string) => {
    const { selectionStart: at = values.text.length } = field.current ?? {};
    set({ text: `${values.text.slice(0, at)}{${name}}${values.text.slice(at)}` });
    field.current?.focus();
  };
  return (
    <ChangeDialog
      title={t(`settings.template.${kind}`)}
      act={t(isEnd ? 'settings.template.end' : 'settings.save')}
      isDangerous={isEnd}
      size={860}
      form={form}
      showsDifferences={rule !== undefined && !isEnd}
      lack={lack()}
      command={command}
      onConfirm={confirm}
      onRefresh={onRefresh}
      onClose={onClose}
    >
      {isEnd ? (
        <Alert color="danger" variant="outline" title={values.title}>
          {t('settings.template.endMeans')}
        </Alert>
      ) : (
        <>
          <Group align="flex-start" gap="md" wrap="nowrap">
            {!rule && (
              <TextInput
                data-autofocus
                label={t('settings.code')}
                description={t('settings.codeHint')}
                w={260}
                maxLength={40}
                value={values.code}
                onChange={(event) => set({ code: event.currentTarget.value.trim() })}
                error={faults.code}
              />
            )}
            <TextInput
              style={{ flex: 1 }}
              label={t('settings.template.title')}
              description={t('settings.template.titleHint')}
              maxLength={80}
              value={values.title}
              onChange={(event) => set({ title: event.currentTarget.value })}
              error={faults.title}
            />
          </Group>
          <Textarea
            ref={field}
            data-autofocus={rule ? true : undefined}
            label={t('settings.template.text')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={600}
            value={values.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
            error={faults.text}
          />
          <Group gap={6}>
            <Text size="xs" c="dimmed">
              {t('settings.template.insert')}
            </Text>
            {messagePlaceholders.map((name) => (
              <Button key={name} size="compact-sm" onClick={() => insert(name)}>
                {t(`settings.template.place.${name}`)}
              </Button>
            ))}
          </Group>
          <MessagePreview text={values.text} />
          <Checkbox
            label={t('settings.template.publicLong')}
            checked={values.isPublic}
            onChange={(event) => set({ isPublic: event.currentTarget.checked })}
            error={faults.isPublic}
          />
        </>
      )}
    </ChangeDialog>
  );
}
