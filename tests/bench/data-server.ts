import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { foldName } from '../../src/domain/name.ts';
import type { Subject } from '../../src/domain/subject.ts';
import type { Page } from '../../src/sync/page.ts';
import type { StationBook } from './station-book.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  wasm: 'application/wasm',
};

/** Serves the baselines' page and their data, compressed beforehand, from memory. */
export class DataServer {
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(pageFolder: string, books: ReadonlyMap<number, StationBook>): Promise<DataServer> {
    const data = new Map<string, Buffer>();
    for (const [size, book] of books) {
      data.set(`/floor/${size}`, gzipSync(book.pages.map(pageLine).join('\n')));
      data.set(`/rows/${size}`, gzipSync(book.subjects.map(rowLine).join('\n')));
    }
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const body = data.get(path);
      if (body !== undefined) {
        response
          .writeHead(200, { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' })
          .end(body);
        return;
      }
      try {
        const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        const file = readFileSync(join(pageFolder, path));
        response.writeHead(200, { 'content-type': type }).end(file);
      } catch {
        response.writeHead(404).end();
      }
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    return new DataServer(server, port);
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

const pageLine = (page: Page): string => `${page.ids.length}\t${JSON.stringify(page)}`;

/** A subject as an ordinary app stores it: its fields side by side, ready for indexes, with its history. */
const rowLine = ({ listed, ...subject }: Subject): string =>
  JSON.stringify({ ...subject, ...listed, nameKey: foldName(listed.name) });
