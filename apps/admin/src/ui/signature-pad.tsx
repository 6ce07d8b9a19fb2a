import { Button, Group, Text } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import SignatureLines, { type PointGroup } from 'signature_pad';
import classes from './signature-pad.module.css';

export interface Signature {
  /** PNG as a data URL. */
  image: string;
  /** Strokes with their times: harder to copy than the picture. */
  strokes: PointGroup[];
}

interface SignaturePadProps {
  label?: string;
  /** PNG as a data URL: drawn before the page was opened anew. */
  drawn?: string;
  onChange: (signature: Signature | undefined) => void;
}

/** A drawn signature. The ink is always dark on white: it is printed. */
export function SignaturePad({ drawn, ...props }: SignaturePadProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(drawn);
  if (!shown) return <Pad {...props} />;
  const label = props.label ?? t('kit.signature.label');
  const drawAgain = () => {
    setShown(undefined);
    props.onChange(undefined);
  };
  return (
    <div>
      <Text fw={600}>{label}</Text>
      <img className={classes.drawn} src={shown} alt={label} />
      <Group justify="space-between">
        <Text size="xs" role="status">
          {t('kit.signature.signed')}
        </Text>
        <Button onClick={drawAgain}>{t('kit.signature.clear')}</Button>
      </Group>
    </div>
  );
}

function Pad({ label, onChange }: Omit<SignaturePadProps, 'drawn'>) {
  const { t } = useTranslation();
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const lines = useRef<SignatureLines>(undefined);
  const [isSigned, setSigned] = useState(false);
  const report = useRef(onChange);
  useEffect(() => {
    report.current = onChange;
  });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const pad = new SignatureLines(element, { penColor: '#14202b', backgroundColor: '#ffffff' });
    lines.current = pad;
    const fit = () => {
      // The canvas has its own size in device pixels; strokes survive a turned phone.
      const ratio = Math.max(window.devicePixelRatio || 1, 1);
      const strokes = pad.toData();
      element.width = element.offsetWidth * ratio;
      element.height = element.offsetHeight * ratio;
      element.getContext('2d')?.scale(ratio, ratio);
      pad.clear();
      pad.fromData(strokes);
    };
    const onStroke = () => {
      setSigned(true);
      report.current({ image: pad.toDataURL('image/png'), strokes: pad.toData() });
    };
    fit();
    pad.addEventListener('endStroke', onStroke);
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      pad.removeEventListener('endStroke', onStroke);
      pad.off();
    };
  }, []);

  const clear = () => {
    lines.current?.clear();
    setSigned(false);
    report.current(undefined);
  };
  return (
    <div>
      <Text fw={600} id={id}>
        {label ?? t('kit.signature.label')}
      </Text>
      <canvas ref={canvas} className={classes.canvas} role="img" aria-labelledby={id} />
      <Group justify="space-between">
        <Text size="xs" role="status">
          {t(isSigned ? 'kit.signature.signed' : 'kit.signature.empty')}
        </Text>
        <Button onClick={clear} disabled={!isSigned}>
          {t('kit.signature.clear')}
        </Button>
      </Group>
    </div>
  );
}
