import { Alert, Text, TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { judgeScan, testCode, testCodeModules, type ScanVerdict } from './scanner-verdict';
import classes from './settings.module.css';

/** A scanner that ends its code with Enter has done so long before this. */
const enterComesWithinMs = 1_500;

const tones: Readonly<Record<ScanVerdict, string>> = {
  good: 'ok',
  telex: 'danger',
  noEnter: 'warn',
  other: 'warn',
};

/** Tells before the first citizen comes whether the scanner of this station types what it reads. */
export function ScannerTest() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [read, setRead] = useState<{ verdict: ScanVerdict; text: string }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const judge = (scanned: string, hasEnter: boolean) => {
    clearTimeout(timer.current);
    setText('');
    setRead({ verdict: judgeScan(scanned, hasEnter), text: scanned });
  };
  const change = (next: string) => {
    setText(next);
    setRead(undefined);
    clearTimeout(timer.current);
    if (next.length >= testCode.length)
      timer.current = setTimeout(() => judge(next, false), enterComesWithinMs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || text.trim() === '') return;
    event.preventDefault();
    judge(text, true);
  };
  return (
    <Section title={t('settings.scanner.title')}>
      <Text mb="sm">{t('settings.scanner.how')}</Text>
      <Code128 />
      <TextInput
        mt="md"
        w={420}
        label={t('settings.scanner.field')}
        leftSection={<IconBarcode size={18} aria-hidden />}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        data-takes-scans="true"
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {read && (
        <Alert
          mt="sm"
          color={tones[read.verdict]}
          variant="outline"
          title={t(`settings.scanner.verdict.${read.verdict}`)}
        >
          {t(`settings.scanner.advice.${read.verdict}`, { text: read.text })}
        </Alert>
      )}
    </Section>
  );
}

/** Bars at two pixels a module, with white around them as scanners ask for. */
function Code128() {
  const { t } = useTranslation();
  const module = 2;
  const height = 90;
  let x = 0;
  const bars = testCodeModules.flatMap((width, index) => {
    const at = x;
    x += width;
    return index % 2 === 0 ? [{ at, width }] : [];
  });
  return (
    <figure className={classes.barcode}>
      <svg
        width={x * module}
        height={height}
        viewBox={`0 0 ${x} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('settings.scanner.code', { code: testCode })}
        shapeRendering="crispEdges"
      >
        {bars.map(({ at, width }) => (
          <rect key={at} x={at} y={0} width={width} height={height} />
        ))}
      </svg>
      <figcaption className="code">{testCode}</figcaption>
    </figure>
  );
}
