import { Anchor, Group, NumberInput, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { fieldMessages } from '../../ui/problem-error';
import { previewAddress, printAddress, type PrintScope, type Register } from './get-registers';

interface PrintDialogProps {
  book: Register;
  /** The print is recorded; its tab may have been held back. */
  onPrinted: (isBlocked: boolean) => void;
  onClose: () => void;
}

interface Order {
  scope: PrintScope;
  fromNo?: number;
  toNo?: number;
}

const scopes: readonly PrintScope[] = ['newPages', 'whole', 'range'];

/** Only new pages unless said otherwise: full pages are bound already. */
export function PrintDialog({ book, onPrinted, onClose }: PrintDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [order, setOrder] = useState<Order>({ scope: 'newPages' });
  const command = useCommand({
    send: (input: Order, header) =>
      read(
        api.POST('/api/v1/register-prints', {
          params: { header },
          body: { unitId: book.unitId, year: book.year, ...input },
        }),
      ),
    changes: [['registers']],
    onDone: ({ id, fromNo, toNo }) => {
      const isBlocked = window.open(printAddress(id), '_blank') === null;
      const what = fromNo > toNo ? 'register.closingPrinted' : 'register.printed';
      if (!isBlocked) say(t(what, { from: fromNo, to: toNo }));
      onPrinted(isBlocked);
    },
  });
  const messages = fieldMessages(command.error);
  const number = (member: 'fromNo' | 'toNo') => (
    <NumberInput
      label={t(`register.${member}`)}
      w={140}
      min={1}
      allowDecimal={false}
      thousandSeparator=""
      value={order[member] ?? ''}
      error={messages[member]}
      onChange={(typed) =>
        setOrder({ ...order, [member]: typeof typed === 'number' ? typed : undefined })
      }
    />
  );
  const previewed = linesToPreview(order, book);
  return (
    <ConfirmDialog
      act={t('register.print')}
      consequence={t('register.printConsequence')}
      isPending={command.isPending}
      error={command.error}
      onConfirm={() => command.run(order)}
      onClose={onClose}
    >
      <Stack gap="md">
        <Radio.Group
          label={t('register.scope')}
          value={order.scope}
          onChange={(scope) => setOrder({ scope: scope as PrintScope })}
        >
          <Stack gap="xs" mt="xs">
            {scopes.map((scope) => (
              <Radio key={scope} value={scope} label={t(`register.scopeOf.${scope}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {order.scope === 'range' && (
          <Group gap="md" align="flex-start">
            {number('fromNo')}
            {number('toNo')}
          </Group>
        )}
        {previewed && (
          <Anchor href={previewAddress(book, ...previewed)} target="_blank" rel="noreferrer">
            {t('register.preview', { from: previewed[0], to: previewed[1] })}
          </Anchor>
        )}
      </Stack>
    </ConfirmDialog>
  );
}

/** First and last line that can be looked at before they are printed. */
function linesToPreview(
  { scope, fromNo = 1, toNo }: Order,
  { lastNo }: Register,
): [number, number] | undefined {
  if (scope === 'newPages') return undefined;
  const [from, to] = scope === 'whole' ? [1, lastNo] : [fromNo, toNo ?? lastNo];
  return from >= 1 && from <= to && to <= lastNo ? [from, to] : undefined;
}
