import type { ArchivedHandover } from '../../../client/handover-desk.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { HandoverPaper } from '../../shared/print/handover-paper.tsx';
import { PaperView } from '../../shared/print/paper-view.tsx';
import { useHandoverAbout } from '../../shared/print/use-handover-about.ts';
import { useLeaving } from '../../shared/use-leaving.ts';
import { handoversWords } from '../messages/words.ts';

interface Props {
  readonly archived: ArchivedHandover;
  readonly onClose: () => void;
}

/** The minutes and the list as the police printed them; whoever received it stands under the station's side. */
export function Paper({ archived, onClose }: Props) {
  const words = useWords(handoversWords);
  const { print } = useLeaving();
  const { document } = archived.content;
  const [about] = useHandoverAbout(document);
  const receiverName = archived.acknowledgedByName ?? about.receiverName;
  return (
    <PaperView
      title={words.paper}
      onClose={onClose}
      tools={
        <Button
          look="main"
          icon="print"
          onPress={() => void print({ name: archived.handover, persons: document.counts.total })}
        >
          {words.print}
        </Button>
      }
    >
      <HandoverPaper document={document} digest={archived.digest} about={{ ...about, receiverName }} />
    </PaperView>
  );
}
