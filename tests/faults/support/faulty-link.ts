import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../simulation/chance.ts';
import { CALM, drawWeather, type Fault } from './fault.ts';
import { takeRequest } from './raw-request.ts';

/** How often what happened, over all links. */
export interface LinkTally {
  requests: number;
  cuts: number;
  doubled: number;
  delays: number;
  stalls: number;
}

export interface LinkParts {
  readonly stationPort: number;
  readonly chance: Chance;
  readonly tally: LinkTally;
  /** Bytes of a request have been passed to the station. */
  readonly onForwarded: () => void;
}

/** One phone's way to the station: a real connection on loopback, taken apart and put together again byte by byte. */
export class FaultyLink {
  /** While it is not, every request goes through. */
  isFaulty = false;
  readonly #parts: LinkParts;
  readonly #server: Server;
  readonly #open = new Set<Socket>();

  private constructor(parts: LinkParts, server: Server) {
    this.#parts = parts;
    this.#server = server;
    server.on('connection', (phone) => void this.#carry(this.#watched(phone)));
  }

  static async open(parts: LinkParts): Promise<FaultyLink> {
    const server = createServer({ allowHalfOpen: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FaultyLink(parts, server);
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the link is closed');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #carry(phone: Socket): Promise<void> {
    const request = await takeRequest(phone);
    if (request === undefined) {
      phone.destroy();
      return;
    }
    const { tally, chance } = this.#parts;
    const { fault, delayMs } = this.isFaulty ? drawWeather(chance) : CALM;
    tally.requests += 1;
    count(tally, fault);
    const delay = async (): Promise<void> => {
      if (delayMs === 0) return;
      tally.delays += 1;
      await pause(delayMs);
    };
    await delay();
    const answer = await this.#through(request, fault);
    await delay();
    give(phone, answer, fault);
  }

  /** What comes back; the beginning of it when the station dies over it. */
  async #through(request: Buffer, fault: Fault): Promise<Buffer> {
    switch (fault.kind) {
      case 'cut-request':
        await this.#send(request.subarray(0, Math.floor(fault.share * request.length)), true);
        return Buffer.alloc(0);
      case 'doubled': {
        const both = await Promise.all([this.#send(request), this.#send(request)]);
        return both[fault.answer];
      }
      default:
        return this.#send(request);
    }
  }

  #send(bytes: Buffer, isCut = false): Promise<Buffer> {
    return new Promise((resolve) => {
      const station = this.#watched(connect(this.#parts.stationPort, '127.0.0.1'));
      const heard: Buffer[] = [];
      station.on('data', (chunk: Buffer) => heard.push(chunk));
      station.once('close', () => resolve(Buffer.concat(heard)));
      station.write(bytes, () => {
        this.#parts.onForwarded();
        if (isCut) station.destroySoon();
      });
    });
  }

  /** Whoever hangs up, or is killed, is no fault of this program's. */
  #watched(socket: Socket): Socket {
    this.#open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  }
}

function count(tally: LinkTally, { kind }: Fault): void {
  if (kind === 'cut-request' || kind === 'cut-answer') tally.cuts += 1;
  else if (kind === 'doubled') tally.doubled += 1;
  else if (kind === 'stalled') tally.stalls += 1;
}

function give(phone: Socket, answer: Buffer, fault: Fault): void {
  if (phone.destroyed) return;
  switch (fault.kind) {
    case 'stalled':
      return;
    case 'cut-request':
      phone.resetAndDestroy();
      return;
    case 'cut-answer':
      phone.write(answer.subarray(0, Math.floor(fault.share * answer.length)), () =>
        fault.isReset ? phone.resetAndDestroy() : phone.end(),
      );
      return;
    default:
      // Without a station there is no answer, and a connection that says nothing.
      phone.end(answer);
  }
}
