import { err, ok, type Result } from '../../domain/result.ts';
import type { Camera, CameraProblem, Watch, Watching } from './camera.ts';
import { codeReader } from './code-reader.ts';

/** The rear camera of a phone, any of a computer; large enough for small codes, small enough to be read in 20 ms. */
const WISHED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** The browser's camera, and the decoder in its worker. */
export const browserCamera: Camera = {
  watch: async (video, watching) => {
    const opened = await openStream();
    if (!opened.ok) return opened;
    const stream = opened.value;
    const release = (): void => stream.getTracks().forEach((track) => track.stop());
    stream.getVideoTracks()[0]?.addEventListener('ended', watching.onLost);
    video.srcObject = stream;
    try {
      await video.play();
    } catch {
      release();
      return err({ kind: 'failed' });
    }
    const stopReading = readThrough(video, watching);
    const stop = (): void => {
      stopReading();
      release();
      video.srcObject = null;
    };
    return ok({ stop } satisfies Watch);
  },
};

async function openStream(): Promise<Result<MediaStream, CameraProblem>> {
  if (!window.isSecureContext) return err({ kind: 'not-secure' });
  const { mediaDevices }: Partial<Navigator> = navigator;
  if (mediaDevices === undefined) return err({ kind: 'no-camera' });
  try {
    return ok(await mediaDevices.getUserMedia(WISHED));
  } catch (error) {
    return err(cameraProblemOf(error));
  }
}

/** What a refusal of `getUserMedia` means; names from W3C Media Capture and Streams §10.2. */
export function cameraProblemOf(error: unknown): CameraProblem {
  if (!(error instanceof DOMException)) return { kind: 'failed' };
  switch (error.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { kind: 'not-permitted' };
    case 'NotFoundError':
    case 'OverconstrainedError':
      return { kind: 'no-camera' };
    case 'NotReadableError':
    case 'AbortError':
      return { kind: 'in-use' };
    default:
      return { kind: 'failed' };
  }
}

/** One picture after the other, the next when the last has been read. */
function readThrough(video: HTMLVideoElement, { onCodes, onLost }: Watching): () => void {
  const reader = codeReader();
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  let stopped = false;
  const readNext = async (): Promise<void> => {
    if (stopped || brush === null) return;
    const { videoWidth, videoHeight } = video;
    if (videoWidth > 0) {
      if (canvas.width !== videoWidth || canvas.height !== videoHeight) {
        canvas.width = videoWidth;
        canvas.height = videoHeight;
      }
      brush.drawImage(video, 0, 0);
      const codes = await reader.read(brush.getImageData(0, 0, videoWidth, videoHeight));
      if (stopped) return;
      if (codes === undefined) return onLost();
      onCodes(codes);
    }
    onNextPicture(video, () => void readNext());
  };
  void readNext();
  return () => {
    stopped = true;
    reader.close();
  };
}

function onNextPicture(video: HTMLVideoElement, run: () => void): void {
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(run);
  else requestAnimationFrame(run);
}
