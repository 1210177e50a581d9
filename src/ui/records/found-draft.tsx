import { useState } from 'react';

import type { Draft, Unsaved } from '../../client/drafts.ts';
import { FIELDS } from '../../domain/field.ts';
import type { SubjectId } from '../../domain/operation.ts';
import { Banner } from '../shared/banner.tsx';
import { Button } from '../shared/button.tsx';
import { useWords } from '../shared/language.tsx';
import { formatTime } from '../shared/messages/format.ts';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { useNotice } from '../shared/notice.tsx';
import { useSession } from '../shared/session-context.tsx';
import { NO_DRAFT, useUnsavedOf } from './drafts.tsx';

/** Says that what stands in the form was typed before, and when; stays while it is typed on, so that nothing jumps. */
export function FoundDraft({ id }: { readonly id: SubjectId }) {
  const words = useWords(recordsWords);
  const unsaved = useUnsavedOf(id);
  const [foundAt, setFoundAt] = useState<number>();
  if (unsaved === undefined) return null;
  if (!unsaved.isTypedHere && unsaved.typedAt !== foundAt) setFoundAt(unsaved.typedAt);
  if (foundAt === undefined) return null;
  const { values: _inTheForm, ...dialogs } = unsaved.draft;
  return (
    <Banner tone="wait" icon="edit" title={words.drafts.at(formatTime(foundAt))}>
      <DraftLines draft={{ ...dialogs, values: {} }} />
      <DropDraft unsaved={unsaved} />
    </Banner>
  );
}

/** A draft of somebody who has left this device: kept to be read, until it is dropped. */
export function StrandedDraft({ unsaved }: { readonly unsaved: Unsaved }) {
  const words = useWords(recordsWords);
  return (
    <>
      <p>{words.drafts.gone}</p>
      <DraftLines draft={unsaved.draft} />
      <DropDraft unsaved={unsaved} />
    </>
  );
}

function DraftLines({ draft }: { readonly draft: Draft }) {
  const words = useWords(recordsWords);
  const { fields } = useWords(sharedWords);
  const { values, closing, note } = draft;
  const reason = closing?.reason && words.closeReasons[closing.reason];
  const because = [reason, closing?.detail].filter(Boolean);
  const lines = [
    ...FIELDS.flatMap((field) => (values[field] === undefined ? [] : `${fields[field]}: ${values[field]}`)),
    ...(closing === undefined ? [] : [words.history.says.close(because.join(', '))]),
    ...(note === undefined ? [] : [words.history.says.note(note)]),
  ];
  return lines.map((line) => <p key={line}>{line}</p>);
}

/** Dropped by mistake, it can be had back. */
function DropDraft({ unsaved }: { readonly unsaved: Unsaved }) {
  const words = useWords(recordsWords);
  const { drafts } = useSession();
  const notify = useNotice();
  const { subject, name, draft } = unsaved;
  const drop = (): void => {
    drafts.set(subject, NO_DRAFT);
    notify({
      text: words.drafts.dropped,
      action: { text: words.subject.undo, run: () => drafts.set(subject, draft) },
    });
  };
  return (
    <Button label={words.drafts.dropOf(name)} onPress={drop}>
      {words.drafts.drop}
    </Button>
  );
}
