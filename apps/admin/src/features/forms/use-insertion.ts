import { useRef, type ChangeEvent, type FocusEvent } from 'react';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface Target {
  element: TextElement;
  put: (text: string) => void;
}

/** Puts a placeholder where the cursor last stood in one of several text fields. */
export function useInsertion() {
  const target = useRef<Target>(undefined);
  return {
    field: (value: string, put: (text: string) => void) => ({
      value,
      onFocus: (event: FocusEvent<TextElement>) => {
        target.current = { element: event.currentTarget, put };
      },
      onChange: (event: ChangeEvent<TextElement>) => {
        target.current = { element: event.currentTarget, put };
        put(event.currentTarget.value);
      },
    }),
    insert: (name: string): void => {
      if (!target.current) return;
      const { element, put } = target.current;
      const { value } = element;
      const from = element.selectionStart ?? value.length;
      const to = element.selectionEnd ?? from;
      const placeholder = `{${name}}`;
      put(value.slice(0, from) + placeholder + value.slice(to));
      requestAnimationFrame(() => {
        element.focus();
        element.setSelectionRange(from + placeholder.length, from + placeholder.length);
      });
    },
  };
}

export type Insertion = ReturnType<typeof useInsertion>;
