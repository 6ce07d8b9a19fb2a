import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import { communesQuery, type Commune } from './get-communes';
import classes from './procedure-finder.module.css';
import type { CommuneValue } from './return-address';

interface CommuneFinderProps {
  id: string;
  commune: CommuneValue | undefined;
  error: string | undefined;
  onChoose: (commune: CommuneValue) => void;
}

interface Choice {
  key: string;
  commune: CommuneValue;
  /** The ended unit that was found; what is offered took its place. */
  instead?: Commune;
}

const typingPauseMs = 150;

/** Each commune of today once, also where it was found under its own name and under an ended one. */
function choicesOf(found: readonly Commune[]): Choice[] {
  const choices = new Map<string, Choice>();
  for (const each of found) {
    const isEnded = each.endedOn !== null;
    for (const present of isEnded ? each.successors : [each]) {
      const commune = valueOf(present);
      const instead = isEnded ? each : choices.get(present.id)?.instead;
      choices.set(present.id, { key: present.id, commune, ...(instead && { instead }) });
    }
  }
  return [...choices.values()];
}

const valueOf = ({ id, name, province }: Pick<Commune, 'id' | 'name' | 'province'>) => ({
  id,
  name,
  province: province ?? '',
});

/** Finds a commune of today by what it is or was called; an ended one leads to its successors. */
export function CommuneFinder({ id, commune, error, onChoose }: CommuneFinderProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState<string>();
  const words = (text ?? '').normalize('NFC').trim();
  const [q] = useDebouncedValue(words, typingPauseMs);
  const search = useQuery({ ...communesQuery(q), enabled: text !== undefined });
  const choices = text === undefined ? [] : choicesOf(search.data?.items ?? []);
  const isCurrent = q === words && !search.isFetching;
  const hits = choices.length;
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (hits > 0 && isCurrent && words) selectFirstOption();
  }, [hits, isCurrent, words, selectFirstOption]);
  const choose = (key: string) => {
    const choice = choices.find((each) => each.key === key);
    if (!choice) return;
    setText(undefined);
    combobox.closeDropdown();
    onChoose(choice.commune);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start">
      <Combobox.Target>
        <TextInput
          id={id}
          label={t('intake.returnAddress.commune')}
          placeholder={t('intake.returnAddress.communeHint')}
          autoComplete="off"
          spellCheck={false}
          value={text ?? (commune ? `${commune.name}, ${commune.province}` : '')}
          error={error}
          rightSection={search.isFetching ? <Loader size={16} /> : null}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown();
            setText(undefined);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text === undefined}>
        <Combobox.Options
          aria-label={t('intake.returnAddress.communesFound')}
          className={classes.options}
        >
          {choices.map(({ key, commune: { name }, instead }) => (
            <Combobox.Option value={key} key={key}>
              {name}
              {instead && (
                <Text size="xs" c="inherit" span display="block">
                  {t('intake.returnAddress.instead', {
                    name: instead.name,
                    date: date(instead.endedOn ?? ''),
                  })}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {choices.length === 0 && isCurrent && (
            <Combobox.Empty>
              {search.error
                ? t('intake.returnAddress.communesFailed')
                : t('intake.returnAddress.noCommune', { words })}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
