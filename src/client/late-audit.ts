import type { AuditDesk } from './desks.ts';
import type { World } from './world.ts';

/** The audit desk of a phone in the hamlet: what asks the station is loaded when a list first leaves. */
export const lateAudit = (world: World, token: string): AuditDesk => ({
  note: async (...said) => {
    const [{ DeskLink }, { auditDesk }] = await Promise.all([
      import('./desk-link.ts'),
      import('./audit-desk.ts'),
    ]);
    return auditDesk(new DeskLink(world, token)).note(...said);
  },
});
