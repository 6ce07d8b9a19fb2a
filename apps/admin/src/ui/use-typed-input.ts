import { useState, type ChangeEvent } from 'react';

export type Parsed<Value> = { value: Value } | { fault: string } | { isEmpty: true };

interface TypedInput<Value> {
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  parse: (text: string) => Parsed<Value>;
  /** The text of a value, once the field is left. */
  display: (value: Value) => string;
}

const valueOf = <Value>(parsed: Parsed<Value>) => ('value' in parsed ? parsed.value : undefined);

/**
 * A text field for a value with a grammar. What is typed is never changed while it is typed, since
 * a typing method may be at work; the fault is named when the field is left.
 */
export function useTypedInput<Value>({ value, onChange, parse, display }: TypedInput<Value>) {
  const [text, setText] = useState(() => (value === undefined ? '' : display(value)));
  const [known, setKnown] = useState(value);
  const [wasLeft, setLeft] = useState(false);
  if (value !== known) {
    setKnown(value);
    if (valueOf(parse(text)) !== value) setText(value === undefined ? '' : display(value));
  }
  const parsed = parse(text);
  const commit = (typed: string) => {
    setText(typed);
    const next = valueOf(parse(typed));
    setKnown(next);
    if (next !== value) onChange(next);
  };
  return {
    text,
    fault: wasLeft && 'fault' in parsed ? parsed.fault : undefined,
    /** A value from elsewhere, such as a calendar. */
    choose: (chosen: Value) => commit(display(chosen)),
    input: {
      value: text,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setLeft(false);
        commit(event.currentTarget.value);
      },
      onBlur: () => {
        setLeft(true);
        if ('value' in parsed) setText(display(parsed.value));
      },
    },
  };
}
