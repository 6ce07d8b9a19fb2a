import { Kbd, TextInput } from '@mantine/core';
import { defaultStringifySearch, useRouter } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys';
import { readScan } from '../../ui/scan-kinds';
import { useScanTarget } from '../../ui/scan-listener';
import { knownPaths } from './known-paths';
import classes from './shell.module.css';

const searchPath = '/search';
/** An id or a phone scanned into a form belongs to the form. */
const ourCodes = ['dossier', 'receipt', 'consignment', 'manifest'] as const;

/** F3 or Ctrl+K. A scan that no screen waits for is searched as well. */
export function SearchBox() {
  const router = useRouter();
  return knownPaths(router).has(searchPath) ? <SearchField /> : <div className={classes.search} />;
}

function SearchField() {
  const { t } = useTranslation();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');

  const open = () => {
    input.current?.focus();
    input.current?.select();
  };
  const search = (raw: string) => {
    const q = raw.normalize('NFC').trim();
    if (q) void router.navigate({ href: searchPath + defaultStringifySearch({ q }) });
  };
  useKeys([
    { code: 'F3', label: t('shell.searchLabel'), run: open },
    { code: 'KeyK', ctrl: true, label: t('shell.searchLabel'), run: open },
  ]);
  useScanTarget(search, (raw) => readScan(raw, ourCodes).ok);

  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a composition of the typing method only ends the composition.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) search(words);
  };
  return (
    <search className={classes.search}>
      <TextInput
        ref={input}
        type="search"
        aria-label={t('shell.searchLabel')}
        aria-keyshortcuts="F3 Control+K"
        placeholder={t('shell.searchPlaceholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={<Kbd aria-hidden>F3</Kbd>}
        rightSectionWidth={48}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
    </search>
  );
}
