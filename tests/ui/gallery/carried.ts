import type { Camera } from '../../../src/client/camera/camera.ts';
import type { CarryDesk } from '../../../src/client/carry-desk.ts';
import type { Carry } from '../../../src/client/carry.ts';
import { err, ok } from '../../../src/domain/result.ts';
import { QrSender } from '../../../src/sync/qr-sender.ts';
import { sha256OfBytes } from '../../../src/client/hash.ts';

const bytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/** Something to show as codes; what is read is always right. */
export const CARRY: Carry = {
  pack: async () => ok({ bytes: bytes(6_000), count: 50, remaining: 0 }),
  open: async () =>
    ok({
      answered: 50,
      pages: 'none',
      receipt: { sent: 50, taken: 50, code: '7F3A', at: new Date().toISOString(), contested: 1, refused: 0 },
    }),
};

/** A station that takes whatever is read. */
export const CARRY_DESK: Pick<CarryDesk, 'take'> = {
  take: async () =>
    ok({
      personName: 'Ka Hoài Thương',
      communeName: 'Xã Lộc Thành',
      revoked: false,
      sent: 50,
      remaining: 0,
      receipt: { taken: 50, code: '7F3A' },
      contested: 1,
      refused: 0,
      answer: bytes(3_000),
    }),
};

/** A camera that has the problem asked for, or before which somebody holds codes at a leisurely pace. */
export const galleryCamera = (problem: string | null): Camera => ({
  watch: async (_video, { onCodes }) => {
    if (problem === 'not-permitted' || problem === 'no-camera' || problem === 'in-use') {
      return err({ kind: problem });
    }
    const whole = bytes(3_000);
    const sender = new QrSender(whole, await sha256OfBytes(whole));
    let number = 0;
    const timer = setInterval(() => {
      if (problem === 'half' && number > sender.frames / 2) return;
      onCodes([{ bytes: sender.frame(number), text: '' }]);
      number += 1;
    }, 200);
    return ok({ stop: () => clearInterval(timer) });
  },
});
