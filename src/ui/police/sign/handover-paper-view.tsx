import { useState } from 'react';

import type { HandoverDocument } from '../../../domain/handover.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useWords } from '../../shared/language.tsx';
import type { HandoverPaperAbout } from '../../shared/print/handover-about.ts';
import { HandoverPaper } from '../../shared/print/handover-paper.tsx';
import { PaperView } from '../../shared/print/paper-view.tsx';
import { useHandoverAbout } from '../../shared/print/use-handover-about.ts';
import { TextField } from '../../shared/text-field.tsx';
import { useLeaving } from '../../shared/use-leaving.ts';
import { signingWords } from '../messages/words.ts';

interface Props {
  readonly document: HandoverDocument;
  /** Undefined while it is a draft. */
  readonly digest: string | undefined;
  readonly onClose: () => void;
}

/** The minutes and the list as they come out of the printer, with what their heads say to be filled in. */
export function HandoverPaperView({ document, digest, onClose }: Props) {
  const words = useWords(signingWords);
  const { print } = useLeaving();
  const [about, change] = useHandoverAbout(document);
  const [editing, setEditing] = useState(false);
  return (
    <PaperView
      title={digest === undefined ? words.paper.draftTitle : words.paper.title}
      onClose={onClose}
      tools={
        <>
          <Button icon="edit" onPress={() => setEditing(true)}>
            {words.paper.head}
          </Button>
          <Button
            look="main"
            icon="print"
            onPress={() => void print({ name: words.paper.name, persons: document.counts.total })}
          >
            {words.paper.print}
          </Button>
          {editing ? <HeadDialog about={about} onChange={change} onClose={() => setEditing(false)} /> : null}
        </>
      }
    >
      <HandoverPaper document={document} digest={digest} about={about} />
    </PaperView>
  );
}

const EDITED = ['superior', 'agency', 'number', 'place', 'receiver', 'receiverName', 'receiverPost'] as const;

interface HeadProps {
  readonly about: HandoverPaperAbout;
  readonly onChange: (change: Partial<HandoverPaperAbout>) => void;
  readonly onClose: () => void;
}

function HeadDialog({ about, onChange, onClose }: HeadProps) {
  const words = useWords(signingWords);
  return (
    <Dialog
      title={words.paper.head}
      onClose={onClose}
      actions={
        <Button look="main" onPress={onClose}>
          {words.paper.apply}
        </Button>
      }
    >
      {EDITED.map((field) => (
        <TextField
          key={field}
          label={words.paper[field]}
          value={about[field]}
          maxLength={200}
          onChange={(text) => onChange({ [field]: text })}
        />
      ))}
    </Dialog>
  );
}
