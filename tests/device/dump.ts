/** Every byte IndexedDB holds, as a thief would read it: texts in UTF-8 and UTF-16, bytes as they are. */
export async function dumpOf(indexedDB: IDBFactory): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      collect([await result(objects.getAllKeys()), await result(objects.getAll()), store, name], parts);
    }
    database.close();
  }
  return Buffer.concat(parts);
}

/** The text in the encodings a disk may hold it in. */
export const encodingsOf = (text: string): readonly Buffer[] =>
  [text.normalize('NFC'), text.normalize('NFD')].flatMap((each) => [
    Buffer.from(each, 'utf8'),
    Buffer.from(each, 'utf16le'),
  ]);

function collect(value: unknown, into: Buffer[]): void {
  if (typeof value === 'string' || typeof value === 'number') into.push(...encodingsOf(String(value)));
  else if (ArrayBuffer.isView(value))
    into.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
  else if (value instanceof ArrayBuffer) into.push(Buffer.from(value));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      collect(key, into);
      collect(each, into);
    }
  }
}

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed')));
  });
