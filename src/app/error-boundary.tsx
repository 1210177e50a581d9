import { Component, type ReactNode } from 'react';

import { Banner } from '../ui/shared/banner.tsx';
import { Button, ButtonLink } from '../ui/shared/button.tsx';
import { useWords } from '../ui/shared/language.tsx';
import { sharedWords } from '../ui/shared/messages/shared.ts';
import { Screen } from '../ui/shared/screen.tsx';
import { PATHS } from './paths.ts';

interface Props {
  /** Another screen gets another try. */
  readonly place: string;
  readonly children: ReactNode;
}

/** A fault of ours must not look like lost work: says that what was saved is safe, and gives two ways on. */
export class ErrorBoundary extends Component<Props, { readonly failedAt: string | undefined }> {
  override state = { failedAt: undefined };

  static getDerivedStateFromError(): { readonly failedAt: string } {
    return { failedAt: 'here' };
  }

  override componentDidUpdate(before: Props): void {
    if (before.place !== this.props.place && this.state.failedAt !== undefined) {
      this.setState({ failedAt: undefined });
    }
  }

  override render(): ReactNode {
    return this.state.failedAt === undefined ? this.props.children : <Crashed />;
  }
}

function Crashed() {
  const words = useWords(sharedWords);
  return (
    <Screen title={words.crash.title}>
      <Banner tone="bad" announce>
        <p>{words.crash.safe}</p>
      </Banner>
      <Button look="main" size="large" wide onPress={() => location.reload()}>
        {words.crash.reload}
      </Button>
      <ButtonLink href={PATHS.home}>{words.crash.home}</ButtonLink>
    </Screen>
  );
}
