import { Group, Select, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { blockWords } from './block-members';
import classes from './forms.module.css';
import type { BlockType, Form } from './get-forms';
import type { FormDraft } from './use-form-draft';

interface BlockListProps {
  draft: FormDraft;
  form: Form;
  messages: Readonly<Record<string, string>>;
}

/** The form from top to bottom; ↑↓ goes through it, Alt+↑↓ moves a block, Delete takes it out. */
export function BlockList({ draft, form, messages }: BlockListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const focus = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('[role=option]')[index]?.focus(),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by !== undefined) {
      event.preventDefault();
      const next = Math.min(Math.max(draft.current + by, 0), draft.blocks.length - 1);
      if (event.altKey && draft.isEditable) draft.move(by);
      else draft.go(next);
      focus(next);
    }
    if (event.key === 'Delete' && draft.isEditable) {
      draft.remove();
      focus(Math.min(draft.current, draft.blocks.length - 2));
    }
  };
  return (
    <>
      <div
        ref={list}
        role="listbox"
        tabIndex={-1}
        aria-label={t('forms.blocks')}
        className={classes.blocks}
        onKeyDown={onKeyDown}
      >
        {draft.blocks.map((block, index) => (
          <UnstyledButton
            key={index}
            role="option"
            aria-selected={index === draft.current}
            tabIndex={index === draft.current ? 0 : -1}
            className={classes.block}
            onClick={() => draft.go(index)}
          >
            <span className={classes.blockType}>
              {index + 1}. {t(`forms.block.${block.type}`)}
            </span>
            {hasFault(messages, index) && (
              <IconAlertTriangle size={16} aria-label={t('forms.hasFault')} />
            )}
            <span className={classes.blockWords}>{blockWords(block)}</span>
          </UnstyledButton>
        ))}
      </div>
      {draft.isEditable && (
        <>
          <Group gap="xs" mt="sm">
            <Select
              aria-label={t('forms.add')}
              placeholder={t('forms.add')}
              data={form.blockTypes.map((type) => ({
                value: type,
                label: t(`forms.block.${type}`),
              }))}
              value={null}
              onChange={(type) => type && draft.add(type as BlockType)}
            />
          </Group>
          <Text size="xs" c="dimmed" mt="xs">
            {t('forms.listKeys')}
          </Text>
        </>
      )}
    </>
  );
}

const hasFault = (messages: Readonly<Record<string, string>>, index: number): boolean =>
  Object.keys(messages).some((path) => path.startsWith(`blocks.${index}.`));
