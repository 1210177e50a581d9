import type { Step } from './step.ts';

/** Runs that shrinking may cost. */
const MOST_TRIES = 300;

/** A schedule that still fails and does not when any step of it is left out, or any fault of a step taken away. */
export async function shrink(
  schedule: readonly Step[],
  fails: (steps: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let shortest = schedule;
  let tries = 0;
  const tryIt = async (steps: readonly Step[]): Promise<boolean> => {
    tries += 1;
    if (tries > MOST_TRIES || !(await fails(steps))) return false;
    shortest = steps;
    return true;
  };
  for (let size = Math.ceil(schedule.length / 2); size >= 1;) {
    let isShorter = false;
    for (let at = shortest.length - size; at >= 0; at -= 1) {
      const without = [...shortest.slice(0, at), ...shortest.slice(at + size)];
      if (await tryIt(without)) isShorter = true;
    }
    if (!isShorter || size > 1) size = size === 1 ? 0 : Math.floor(size / 2);
  }
  for (let at = 0; at < shortest.length; at += 1) {
    for (const simpler of simplerThan(shortest[at])) {
      await tryIt([...shortest.slice(0, at), simpler, ...shortest.slice(at + 1)]);
    }
  }
  return shortest;
}

function simplerThan(step: Step | undefined): readonly Step[] {
  if (step?.do === 'say' && step.diesAt !== undefined) {
    const { diesAt: _, ...rest } = step;
    return [rest];
  }
  if (step?.do !== 'sync') return [];
  const plain: Step = { do: 'sync', phone: step.phone, link: step.link };
  return [
    plain,
    ...(step.diesAt === undefined ? [] : [{ ...plain, diesAt: step.diesAt }]),
    ...(step.stationDiesAt === undefined ? [] : [{ ...plain, stationDiesAt: step.stationDiesAt }]),
    ...(step.meanwhile === undefined ? [] : [{ ...plain, meanwhile: step.meanwhile }]),
    { ...step, link: [] },
  ];
}
