import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstFound } from '../../ui/use-first-found';
import { procedureSearchQuery, type ProcedureSummary } from './get-procedures';
import classes from './procedure-finder.module.css';

interface ProcedureFinderProps {
  /** How the chosen procedure is called; empty while none is chosen. */
  chosenName: string;
  onChoose: (procedure: ProcedureSummary) => void;
  error?: string;
}

const typingPauseMs = 150;

/** Finds a procedure by initials, code, half words; Enter takes the first, even if typed faster
 * than the server answers. */
export function ProcedureFinder({ chosenName, onChoose, error }: ProcedureFinderProps) {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const words = (text ?? '').normalize('NFC').trim();
  const [q] = useDebouncedValue(words, typingPauseMs);
  const search = useQuery(procedureSearchQuery(q));
  const found = words ? (search.data?.items ?? []) : [];
  const isCurrent = q === words && !search.isFetching && !search.isPlaceholderData;

  const choose = (code: string) => {
    const procedure = found.find((each) => each.code === code);
    if (!procedure) return;
    setText(undefined);
    combobox.closeDropdown();
    onChoose(procedure);
  };
  const first = useFirstFound(found[0]?.code, isCurrent, choose);
  const hits = found.length;
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (hits > 0 && isCurrent) selectFirstOption();
  }, [hits, isCurrent, q, selectFirstOption]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== undefined) return setText(undefined);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !words) return;
    if (isCurrent && found.length > 0) return;
    event.preventDefault();
    first.setAwaited(!isCurrent);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={first.take} position="bottom-start">
      <Combobox.Target>
        <TextInput
          ref={input}
          id="procedureCode"
          label={t('intake.procedure')}
          placeholder={t('intake.procedureHint')}
          autoComplete="off"
          spellCheck={false}
          value={text ?? chosenName}
          error={error}
          rightSection={search.isFetching && words ? <Loader size={16} /> : null}
          onChange={(event) => {
            setText(event.currentTarget.value);
            first.setAwaited(false);
            combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown();
            if (!first.isAwaited) setText(undefined);
          }}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!words}>
        <Combobox.Options aria-label={t('intake.proceduresFound')} className={classes.options}>
          {found.map(({ code, name, shortName, field }) => (
            <Combobox.Option value={code} key={code}>
              <span className="code">{code}</span> {shortName ?? name}
              <Text size="xs" c="inherit" span display="block">
                {field}
              </Text>
            </Combobox.Option>
          ))}
          {found.length === 0 && isCurrent && (
            <Combobox.Empty>{t('intake.procedureNotFound', { words })}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
