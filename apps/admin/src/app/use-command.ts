import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblemOf, ProblemError } from '../ui/problem-error';
import { newIntentKey } from './intent-key';

/** Headers that make one press of a button one change, however often it has to be sent. */
export interface Intent {
  'Idempotency-Key': string;
  /** Sent only by commands that were given an etag. */
  'If-Match': string;
}

/** Where a command that was sent lies until it is answered: a page opened anew repeats that one. */
export interface SentStore<Input> {
  read: () => { input: Input; key: string } | undefined;
  write: (sent: { input: Input; key: string }) => void;
  forget: () => void;
}

interface CommandOptions<Input, Answer> {
  send: (input: Input, header: Intent) => Promise<Answer>;
  /** Queries whose answers the command changes. */
  changes?: readonly QueryKey[];
  /**
   * Not read anew after 412: the screen shows what differs first, or its form holds everything and
   * would put back what somebody else has just changed.
   */
  keepsSeenVersion?: boolean;
  /** For commands without an etag that must not happen twice, whatever happens to the page. */
  sent?: SentStore<Input>;
  onDone?: (answer: Answer, input: Input) => void;
  /** Refused or unreachable; ProblemAlert shows `command.error` anyway. */
  onRefused?: (error: Error, input: Input) => void;
}

interface Sent<Input> {
  input: Input;
  etag?: string;
}

export interface Command<Input, Answer> {
  /** Does nothing while the same command is under way. */
  run: (input: Input, etag?: string) => void;
  /** The same for callers that wait; rejects with `ProblemError`. */
  runAndWait: (input: Input, etag?: string) => Promise<Answer>;
  /** Sends the last input again with the key and the version of its first attempt. */
  retry: () => void;
  reset: () => void;
  isPending: boolean;
  isDone: boolean;
  error: Error | null;
  answer: Answer | undefined;
  /** Sent, perhaps before the page was opened anew, and nobody knows what became of it. */
  unanswered: Input | undefined;
}

/** Refused for good: sent again, it is a new intent. 401, 408 and 429 only postpone the answer. */
export const isSettled = (error: unknown): error is ProblemError =>
  error instanceof ProblemError &&
  error.status < 500 &&
  ![401, 408, 425, 429].includes(error.status);

const textOf = <Input>({ input, etag }: Sent<Input>): string => JSON.stringify([input, etag]);

/** One change of the server's data, with one Idempotency-Key per intent kept across retries. */
export function useCommand<Input, Answer>(
  options: CommandOptions<Input, Answer>,
): Command<Input, Answer> {
  const queryClient = useQueryClient();
  const [kept] = useState(() => options.sent?.read());
  const [unanswered, setUnanswered] = useState(kept?.input);
  const intent = useRef(kept && { of: textOf(kept), key: kept.key });
  const lastSent = useRef<Sent<Input> | undefined>(kept && { input: kept.input });
  const underWay = useRef(false);
  const readAnew = () =>
    Promise.all(
      (options.changes ?? []).map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );

  const settle = () => {
    intent.current = undefined;
    if (!options.sent) return;
    options.sent.forget();
    setUnanswered(undefined);
  };
  const mutation = useMutation<Answer, Error, Sent<Input>>({
    mutationFn: ({ input, etag }) => {
      const of = textOf({ input, etag });
      if (intent.current?.of !== of) intent.current = { of, key: newIntentKey() };
      if (options.sent) {
        options.sent.write({ input, key: intent.current.key });
        setUnanswered(() => input);
      }
      const key = { 'Idempotency-Key': intent.current.key };
      return options.send(input, (etag ? { ...key, 'If-Match': etag } : key) as Intent);
    },
    onSuccess: async (answer, { input }) => {
      settle();
      options.onDone?.(answer, input);
      await readAnew();
    },
    onError: (error, { input }) => {
      if (isSettled(error)) settle();
      // Pressed again, the act is made from the version that is there now.
      if (isProblemOf(error, 'staleVersion') && !options.keepsSeenVersion) void readAnew();
      options.onRefused?.(error, input);
    },
    onSettled: () => void (underWay.current = false),
  });

  const begin = (sent: Sent<Input>): boolean => {
    if (underWay.current) return false;
    underWay.current = true;
    lastSent.current = sent;
    return true;
  };
  return {
    run: (input, etag) => {
      if (begin({ input, etag })) mutation.mutate({ input, etag });
    },
    runAndWait: (input, etag) => {
      if (begin({ input, etag })) return mutation.mutateAsync({ input, etag });
      return Promise.reject(new Error('The command is already under way'));
    },
    retry: () => {
      const last = lastSent.current;
      if (last && begin(last)) mutation.mutate(last);
    },
    reset: mutation.reset,
    isPending: mutation.isPending,
    isDone: mutation.isSuccess,
    error: mutation.error,
    answer: mutation.data,
    unanswered,
  };
}
