import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFirstFound } from '../../ui/use-first-found';
import { answersQuery, type ProcedureAnswer } from './get-guidance';
import classes from './guidance.module.css';
import { useQuestion } from './use-question';

interface QuestionBoxProps {
  /** The question in the address. */
  question: string;
  onAsk: (q: string) => void;
  /** The procedure whose sheet is shown; the answers fold up while there is one. */
  chosenCode: string | undefined;
  onChoose: (code: string) => void;
}

const longestQuestion = 100;

/** «What is needed?»: arrows go through the answers, Enter takes one, the first if none is marked. */
export function QuestionBox({ question, onAsk, chosenCode, onChoose }: QuestionBoxProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { text, setText, words, settled, isSettled } = useQuestion(question, onAsk);
  const search = useQuery(answersQuery(settled));
  const isCurrent = isSettled && !search.isFetching && !search.isPlaceholderData;
  const answers = words ? (search.data?.items ?? []) : [];
  const isOpen = words !== '' && (isAsking || chosenCode === undefined);
  // Only a choice folds the answers up: they are part of the page, not a list that floats above it.
  const combobox = useCombobox({
    opened: isOpen,
    onOpenedChange: (open) => open && setAsking(true),
  });

  const choose = (code: string) => {
    setAsking(false);
    onChoose(code);
  };
  const first = useFirstFound(answers[0]?.code, isCurrent, choose);
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (isOpen && isCurrent && answers.length > 0) selectFirstOption();
  }, [isOpen, isCurrent, settled, answers.length, selectFirstOption]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !words || isCurrent) return;
    // Typed faster than the server answers: the marked answer belongs to older words.
    event.preventDefault();
    event.stopPropagation();
    first.setAwaited(true);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={first.take}>
      <div onKeyDownCapture={onKeyDown}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            aria-label={t('guidance.question')}
            description={t('guidance.questionHint')}
            autoComplete="off"
            autoFocus
            spellCheck={false}
            maxLength={longestQuestion}
            value={text}
            rightSection={search.isFetching && words ? <Loader size={16} /> : null}
            onChange={(event) => {
              setText(event.currentTarget.value);
              first.setAwaited(false);
              setAsking(true);
            }}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Combobox.EventsTarget>
      </div>
      {isOpen && <Answers answers={answers} chosenCode={chosenCode} />}
      {isOpen && (
        <div role="status">
          {isCurrent && !search.error && answers.length === 0 && (
            <Text mt="sm">{t('guidance.noAnswer')}</Text>
          )}
        </div>
      )}
      {isOpen && <ProblemAlert error={search.error} onRetry={() => void search.refetch()} />}
    </Combobox>
  );
}

interface AnswersProps {
  answers: readonly ProcedureAnswer[];
  chosenCode: string | undefined;
}

function Answers({ answers, chosenCode }: AnswersProps) {
  const { t } = useTranslation();
  return (
    <Combobox.Options
      aria-label={t('guidance.answers')}
      className={classes.answers}
      hidden={answers.length === 0}
    >
      {answers.map(({ code, name, shortName, field }) => (
        <Combobox.Option
          key={code}
          value={code}
          active={code === chosenCode}
          className={classes.answer}
        >
          {shortName ?? name}
          <Text size="xs" c="inherit" span display="block">
            <span className="code">{code}</span> · {field}
          </Text>
        </Combobox.Option>
      ))}
    </Combobox.Options>
  );
}
