/** One life of a phone's browser: from being opened to being killed. The dead reach neither disk nor network. */
export class Life {
  #left = Infinity;
  #isDead = false;

  get isDead(): boolean {
    return this.#isDead;
  }

  /** It dies when it asks for the n-th time from here; without a number it lives on. */
  dieAt(count: number | undefined): void {
    this.#left = count ?? Infinity;
  }

  die(): void {
    this.#isDead = true;
  }

  /** Before everything that leaves the page. */
  ask(): void {
    this.#left -= 1;
    if (this.#left <= 0) this.#isDead = true;
    // Not an `InvalidStateError`: that one says "open again".
    if (this.#isDead) throw new DOMException('killed', 'AbortError');
  }

  /** The disk as this life reaches it. A transaction it has begun is the disk's affair, whatever becomes of it. */
  diskOf(disk: IDBFactory): IDBFactory {
    const watch = (event: Event): void => {
      const { result } = event.target as IDBOpenDBRequest;
      const begin = result.transaction.bind(result);
      result.transaction = (...given) => {
        this.ask();
        return begin(...given);
      };
    };
    return new Proxy(disk, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...given: readonly unknown[]): unknown => {
          this.ask();
          const request: unknown = value.apply(target, given);
          if (key === 'open') (request as IDBOpenDBRequest).addEventListener('success', watch);
          return request;
        };
      },
    });
  }
}
