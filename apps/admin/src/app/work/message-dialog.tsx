import { Alert, Group, Radio, Select, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { smsPartsOf } from '@motcua/dossier-domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { useKeptText } from '../../ui/kept-text';
import { ProblemAlert } from '../../ui/problem-alert';
import { messagesQuery, useWriteMessage, type Messages } from './messages';

interface MessageDialogProps {
  dossierId: string;
  onClose: () => void;
}

export function MessageDialog({ dossierId, onClose }: MessageDialogProps) {
  const { t } = useTranslation();
  const messages = useQuery(messagesQuery(dossierId));
  return (
    <Dialog title={t('work.message.title')} onClose={onClose}>
      <ProblemAlert error={messages.error} onRetry={() => void messages.refetch()} />
      {messages.data ? (
        <MessageForm dossierId={dossierId} messages={messages.data} onClose={onClose} />
      ) : (
        !messages.error && <Skeleton height={200} />
      )}
    </Dialog>
  );
}

interface MessageFormProps extends MessageDialogProps {
  messages: Messages;
}

/** A template's words filled for this dossier, or one's own; how many parts they are charged as. */
function MessageForm({ dossierId, messages, onClose }: MessageFormProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { proposals, recipients, hasGateway } = messages;
  const [templateCode, setTemplateCode] = useState<string | null>(null);
  const [to, setTo] = useState(recipients[0]);
  const [text, setText] = useKeptText(`message.${dossierId}`);
  const command = useWriteMessage(dossierId, () => {
    setText('');
    say(t(hasGateway ? 'work.message.queued' : 'work.message.kept'));
    onClose();
  });
  const words = text.normalize('NFC').trim();
  const proposal = proposals.find(({ code }) => code === templateCode);
  const isUnchanged = proposal?.text === words;
  const lack = () => {
    if (!to) return t('work.message.noPhone');
    return words ? undefined : t('work.message.noWords');
  };
  const send = () => {
    if (!to || !words) return;
    command.run({
      to,
      templateCode: templateCode ?? undefined,
      text: isUnchanged ? undefined : words,
    });
  };
  return (
    <Stack gap="md">
      <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
      {!hasGateway && (
        <Alert color="warn" variant="outline">
          {t('work.message.noGatewayLong')}
        </Alert>
      )}
      <Select
        data-autofocus
        label={t('work.message.template')}
        clearable
        data={proposals.map(({ code: value, title: label }) => ({ value, label }))}
        value={templateCode}
        onChange={(code) => {
          setTemplateCode(code);
          const chosen = proposals.find((each) => each.code === code);
          if (chosen) setText(chosen.text);
        }}
      />
      {recipients.length > 1 && (
        <Radio.Group
          label={t('work.message.to')}
          value={to}
          onChange={(value) => setTo(value as typeof to)}
        >
          <Group mt={4}>
            {recipients.map((each) => (
              <Radio key={each} value={each} label={t(`work.message.recipient.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
      )}
      <Textarea
        label={t('work.message.words')}
        autosize
        minRows={4}
        maxRows={10}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" role="status">
        {t('work.message.length', { length: words.length, parts: smsPartsOf(words) })}
        {isUnchanged && proposal?.isPublic && ` ${t('work.message.publicToo')}`}
      </Text>
      <DialogActs
        label={t('work.message.send')}
        isPending={command.isPending}
        blockedBecause={lack()}
        onRun={send}
        onClose={onClose}
      />
    </Stack>
  );
}
