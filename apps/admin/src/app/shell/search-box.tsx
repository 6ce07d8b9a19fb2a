import { Kbd, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { defaultStringifySearch, useRouter } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys';
import { readScan } from '../../ui/scan-kinds';
import { useScanTarget } from '../../ui/scan-listener';
import { useMay, useMe } from '../session';
import { knownPaths } from './known-paths';
import { screensFor } from './search-functions';
import { hitId, SearchOverlay, useSearchHits } from './search-overlay';
import overlay from './search-overlay.module.css';
import classes from './shell.module.css';

const searchPath = '/search';
/** An id or a phone scanned into a form belongs to the form. */
const ourCodes = ['dossier', 'receipt', 'consignment', 'manifest'] as const;
const phoneScreen = '(max-width: 759px)';

/** F3 or Ctrl+K. A scan that no screen waits for is searched as well. */
export function SearchBox() {
  const router = useRouter();
  return knownPaths(router).has(searchPath) ? <SearchField /> : <div className={classes.search} />;
}

function SearchField() {
  const { t } = useTranslation();
  const router = useRouter();
  const may = useMay();
  const listId = useId();
  const isNarrow = useMediaQuery(phoneScreen);
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const isAllowed = may(
    'dossier.read',
    'dossier.readWithReason',
    'consignment.read',
    'catalogue.read',
  );
  const screens = screensFor(useMe().permissions, knownPaths(router));
  const onOpen = ({ href }: { href: string }) => void router.navigate({ href });
  const found = useSearchHits({ words, isAllowed, screens, onOpen });

  const open = () => {
    input.current?.focus();
    input.current?.select();
  };
  const search = (raw: string) => {
    const q = raw.normalize('NFC').trim();
    found.close();
    if (q) void router.navigate({ href: searchPath + defaultStringifySearch({ q }) });
  };
  useKeys([
    { code: 'F3', label: t('shell.searchLabel'), run: open },
    { code: 'KeyK', ctrl: true, label: t('shell.searchLabel'), run: open },
  ]);
  useScanTarget(search, (raw) => readScan(raw, ourCodes).ok);

  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a composition of the typing method only ends the composition.
    if (event.nativeEvent.isComposing || found.onKeyDown(event)) return;
    if (event.key !== 'Enter') return;
    if (found.chosen) found.open(found.chosen);
    else search(words);
  };
  return (
    <search className={`${classes.search} ${overlay.field}`}>
      <TextInput
        ref={input}
        type="search"
        role="combobox"
        aria-label={t('shell.searchLabel')}
        aria-keyshortcuts="F3 Control+K"
        aria-expanded={found.isShown}
        aria-controls={listId}
        aria-activedescendant={found.chosen && hitId(listId, found.chosen)}
        placeholder={t(isNarrow ? 'people.search.shortPlaceholder' : 'shell.searchPlaceholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={isNarrow ? undefined : <Kbd aria-hidden>F3</Kbd>}
        rightSectionWidth={isNarrow ? 8 : 48}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          found.wake();
        }}
        onFocus={found.wake}
        onBlur={found.close}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
      <SearchOverlay listId={listId} found={found} />
    </search>
  );
}
