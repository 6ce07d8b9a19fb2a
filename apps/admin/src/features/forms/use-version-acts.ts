import { useTranslation } from 'react-i18next';
import { api, readTagged } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { useListState } from '../../ui/use-list-state';
import type { FormDraft } from './use-form-draft';

export type VersionAction = 'propose' | 'return' | 'publish' | 'discard';

/** Saving, and the steps from a draft to what is printed. */
export function useVersionActs(draft: FormDraft) {
  const { form, no } = draft.version;
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { change } = useListState();
  const changes = [['formTemplates']];
  const path = { form, no };
  const written = {
    blocks: draft.sentBlocks,
    note: draft.note,
    validFrom: draft.validFrom ?? null,
  };
  const save = useCommand({
    send: (input: typeof written, header) =>
      readTagged(
        api.PUT('/api/v1/form-templates/{form}/versions/{no}', {
          params: { path, header },
          body: input,
        }),
      ),
    changes,
    keepsSeenVersion: true,
    onDone: (stored, sent) => {
      // Typing goes on while a save is under way.
      if (JSON.stringify(sent) === JSON.stringify(written)) draft.take(stored);
      else draft.keepOver(stored);
      say(t('forms.saved'));
    },
  });
  const act = useCommand({
    send: ({ action, reason }: { action: VersionAction; reason?: string }, header) =>
      readTagged(
        api.POST('/api/v1/form-templates/{form}/versions/{no}/actions', {
          params: { path, header },
          body: { action, reason },
        }),
      ),
    changes,
    onDone: (stored, { action }) => {
      draft.take(stored);
      say(t(`forms.done.${action}`));
    },
  });
  const open = useCommand({
    send: (_: undefined, header) =>
      readTagged(
        api.POST('/api/v1/form-templates/{form}/versions', {
          params: { path: { form }, header },
          body: { from: no },
        }),
      ),
    changes,
    onDone: ({ body }) => change({ version: String(body.no), compare: undefined }),
  });
  const failed = [act, open].find(({ error }) => error);
  return {
    save: () => save.run(written, draft.etag),
    saving: { error: save.error, retry: save.retry, reset: save.reset },
    act: (action: VersionAction, reason?: string) => act.run({ action, reason }, draft.etag),
    open: () => open.run(undefined),
    isPending: save.isPending || act.isPending || open.isPending,
    error: failed?.error ?? null,
    retry: () => failed?.retry(),
  };
}

export type VersionActsModel = ReturnType<typeof useVersionActs>;
