import { useEffect, useRef, type RefObject } from 'react';

import type { CodeShow } from '../../../client/codes/code-show.ts';

/** A webcam in a dim room takes 15 pictures a second: at this pace each code is whole in one of them at least. */
const CODES_PER_SECOND = 8;

/** For who has asked for less motion: below the three flashes a second of WCAG 2.3.1, still readable. */
const CALM_PER_SECOND = 2;

/** Draws the next code at its time, module by module on whole pixels of the screen. */
export function useCodeCanvas(show: CodeShow, paused: boolean): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const number = useRef(0);
  useEffect(() => {
    number.current = 0;
  }, [show]);
  useEffect(() => {
    const pace = matchMedia('(prefers-reduced-motion: reduce)').matches ? CALM_PER_SECOND : CODES_PER_SECOND;
    let next = 0;
    let request = 0;
    const tick = (now: number): void => {
      if (now >= next && canvas.current !== null) {
        draw(canvas.current, show.code(number.current));
        number.current += 1;
        // After a pause of the browser's the pace goes on; what was missed is not hurried after.
        next = Math.max(next + 1000 / pace, now + 500 / pace);
      }
      request = requestAnimationFrame(tick);
    };
    if (!paused) request = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(request);
  }, [show, paused]);
  return canvas;
}

function draw(canvas: HTMLCanvasElement, modules: readonly (readonly boolean[])[]): void {
  const room = canvas.parentElement?.clientWidth ?? 0;
  const scale = Math.max(1, Math.floor((room * devicePixelRatio) / modules.length));
  const size = scale * modules.length;
  if (canvas.width !== size) {
    canvas.width = size;
    canvas.height = size;
    canvas.style.width = `${size / devicePixelRatio}px`;
  }
  const brush = canvas.getContext('2d');
  if (brush === null) return;
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, size, size);
  brush.fillStyle = '#000';
  modules.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) brush.fillRect(x * scale, y * scale, scale, scale);
    }),
  );
}
