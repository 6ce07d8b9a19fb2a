import { TextInput } from '@mantine/core';
import { IconAlertTriangle, IconBarcode, IconCircleCheck, IconRepeat } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from './announcer';
import { CameraScan } from './camera-scan';
import { readScan, type Scan, type ScanKind } from './scan-kinds';
import classes from './scan-input.module.css';
import { useScanTarget } from './scan-listener';
import { playVerdict, type Verdict } from './scan-sound';

const verdictIcons: Record<Verdict, typeof IconRepeat> = {
  right: IconCircleCheck,
  repeated: IconRepeat,
  wrong: IconAlertTriangle,
};

export interface ScanAnswer {
  verdict: Verdict;
  sentence: string;
}

interface ScanInputProps {
  accepts: readonly ScanKind[];
  /** What the screen makes of the scan; without an answer the code read is shown. */
  onScan: (scan: Scan) => ScanAnswer | void | Promise<ScanAnswer | void>;
  label?: string;
  description?: string;
  autoFocus?: boolean;
  /** The field has focus again after each scan. */
  keepsFocus?: boolean;
  /** A telephone has no scanner: its camera reads as well. */
  hasCamera?: boolean;
}

/** Takes a scan anywhere on the page, or a code typed here and Enter; says what came of it. */
export function ScanInput(props: ScanInputProps) {
  const { accepts, onScan, label, description, autoFocus, keepsFocus = true, hasCamera } = props;
  const { t } = useTranslation();
  const { say, warn } = useAnnouncer();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<ScanAnswer>();

  const show = (next: ScanAnswer) => {
    setAnswer(next);
    playVerdict(next.verdict);
    if (next.verdict === 'right') say(next.sentence);
    else warn(next.sentence);
  };
  const read = async (raw: string) => {
    const reading = readScan(raw, accepts);
    setText('');
    if (keepsFocus) input.current?.focus();
    if (!reading.ok) {
      const kind = reading.found && t(`kit.scan.kind.${reading.found}`);
      const sentence = kind ? t('kit.scan.wrongKind', { kind }) : t('kit.scan.unknown', { raw });
      return show({ verdict: 'wrong', sentence });
    }
    const { scan } = reading;
    const key = scan.repaired ? 'kit.scan.repaired' : 'kit.scan.right';
    const own: ScanAnswer = { verdict: 'right', sentence: t(key, { code: scan.value }) };
    show((await onScan(scan)) ?? own);
  };
  useScanTarget((raw) => void read(raw));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !text.trim()) return;
    event.preventDefault();
    void read(text);
  };
  return (
    <div>
      <TextInput
        ref={input}
        label={label ?? t('kit.scan.label')}
        description={description}
        leftSection={<IconBarcode size={18} aria-hidden />}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        data-takes-scans="true"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {hasCamera && <CameraScan onCode={(raw) => void read(raw)} />}
      <div className={classes.band} data-verdict={answer?.verdict} aria-hidden={!answer}>
        {answer && <AnswerWords {...answer} />}
      </div>
    </div>
  );
}

function AnswerWords({ verdict, sentence }: ScanAnswer) {
  const Icon = verdictIcons[verdict];
  return (
    <>
      <Icon size={20} stroke={2} aria-hidden className={classes.icon} />
      {sentence}
    </>
  );
}
