import type { Carry } from './carry.ts';
import type { TabCarryParts } from './tab-carry.ts';

/** The exchange by hand, whose code comes when somebody asks for it; the service worker has it. */
export function comingCarry(parts: TabCarryParts): Carry {
  const carry = async (): Promise<Carry> => {
    const { TabCarry } = await import('./tab-carry.ts');
    return new TabCarry(parts);
  };
  return {
    pack: async (want, way) => (await carry()).pack(want, way),
    open: async (bytes) => (await carry()).open(bytes),
  };
}
