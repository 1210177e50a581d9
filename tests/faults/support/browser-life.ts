/** From being opened to being killed. Whoever is dead reaches neither disk nor network; what was begun is the disk's affair. */
export class BrowserLife {
  #isDead = false;

  get isDead(): boolean {
    return this.#isDead;
  }

  die(): void {
    this.#isDead = true;
  }

  /** Before everything that leaves the page. */
  ask(): void {
    // Not an `InvalidStateError`: that one says "open again".
    if (this.#isDead) throw new DOMException('killed', 'AbortError');
  }

  /** The disk as this life reaches it. */
  diskOf(disk: IDBFactory): IDBFactory {
    const onOpened = (event: Event): void => {
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
          if (key === 'open') (request as IDBOpenDBRequest).addEventListener('success', onOpened);
          return request;
        };
      },
    });
  }
}
