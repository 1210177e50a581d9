import type { Channel } from './world.ts';

/** What one tab tells the others: their memory is behind the disk. */
export type TabNews = 'outbox' | 'pages' | 'outcomes';

/** The other tabs of the same profile. */
export class Tabs {
  readonly #channel: Channel;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  tell(news: TabNews): void {
    this.#channel.post(news);
  }

  listen(heard: (news: TabNews) => void): () => void {
    return this.#channel.listen((message) => {
      if (message === 'outbox' || message === 'pages' || message === 'outcomes') heard(message);
    });
  }

  close(): void {
    this.#channel.close();
  }
}
