import type { Channel } from './world.ts';

/** What one tab tells the others: their memory is behind the disk, or the book was locked. */
export type TabNews = (typeof NEWS)[number];

const NEWS = ['outbox', 'pages', 'outcomes', 'drafts', 'locked'] as const;

const isNews = (message: string): message is TabNews => NEWS.some((each) => each === message);

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
      if (isNews(message)) heard(message);
    });
  }

  close(): void {
    this.#channel.close();
  }
}
