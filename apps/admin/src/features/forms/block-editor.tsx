import { Checkbox, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { blockMembers } from './block-members';
import { ColumnTitles, SigningPlaces } from './block-rows';
import type { Form, FormBlock } from './get-forms';
import { PlaceholderPicker } from './placeholder-picker';
import { useInsertion } from './use-insertion';
import type { FormDraft } from './use-form-draft';

interface BlockEditorProps {
  draft: FormDraft;
  form: Form;
  messages: Readonly<Record<string, string>>;
}

/** The words of the chosen block, with what may be put into them. */
export function BlockEditor({ draft, form, messages }: BlockEditorProps) {
  const { t } = useTranslation();
  const insertion = useInsertion();
  const block = draft.blocks[draft.current];
  if (!block) return <Text c="dimmed">{t('forms.noBlock')}</Text>;
  const members = blockMembers[block.type];
  const path = `blocks.${draft.current}`;
  const isRead = !draft.isEditable;
  const change = (patch: Partial<FormBlock>) => draft.change({ ...block, ...patch });
  return (
    <Stack gap="sm" key={draft.current}>
      <Text fw={600}>{t(`forms.block.${block.type}`)}</Text>
      <Text size="xs" c="dimmed">
        {t(`forms.blockHint.${block.type}`)}
      </Text>
      {members.texts.map((member) => (
        <Textarea
          key={member}
          label={t(`forms.member.${member}`)}
          autosize
          minRows={member === 'text' ? 2 : 1}
          maxRows={10}
          maxLength={member === 'text' ? 2000 : 300}
          readOnly={isRead}
          error={messages[`${path}.${member}`]}
          {...insertion.field(block[member] ?? '', (text) => change({ [member]: text }))}
        />
      ))}
      {members.mayBeOptional && (
        <Checkbox
          label={t('forms.optional')}
          disabled={isRead}
          checked={block.optional ?? false}
          onChange={(event) => change({ optional: event.currentTarget.checked })}
        />
      )}
      {members.hasStyle && (
        <Select
          label={t('forms.style')}
          disabled={isRead}
          allowDeselect={false}
          data={(['plain', 'note', 'bold'] as const).map((style) => ({
            value: style,
            label: t(`forms.styleOf.${style}`),
          }))}
          value={block.style ?? 'plain'}
          onChange={(style) => change({ style: style ?? 'plain' })}
        />
      )}
      {block.columns && (
        <ColumnTitles
          columns={block.columns}
          fields={form.tableFields}
          hasGroups={members.hasColumnGroups ?? false}
          isRead={isRead}
          messages={messages}
          path={path}
          onChange={(columns) => change({ columns })}
        />
      )}
      {members.hasEmptyRows && (
        <NumberInput
          label={t('forms.emptyRows')}
          min={0}
          max={20}
          allowDecimal={false}
          readOnly={isRead}
          value={block.emptyRows ?? 0}
          onChange={(rows) => change({ emptyRows: Number(rows) || 0 })}
        />
      )}
      {members.places !== undefined && (
        <SigningPlaces
          places={block.places ?? []}
          most={members.places}
          isRead={isRead}
          messages={messages}
          path={path}
          insertion={insertion}
          onChange={(places) => change({ places })}
        />
      )}
      {members.hasRecipients && (
        <Textarea
          label={t('forms.recipients')}
          description={t('forms.recipientsHint')}
          autosize
          readOnly={isRead}
          value={(block.recipients ?? []).join('\n')}
          onChange={(event) => change({ recipients: event.currentTarget.value.split('\n') })}
        />
      )}
      {draft.isEditable && <PlaceholderPicker form={form} onChoose={insertion.insert} />}
    </Stack>
  );
}
