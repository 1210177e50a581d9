import type { DeskLink } from './desk-link.ts';
import type { AuditDesk } from './desks.ts';

export const auditDesk = (link: DeskLink): AuditDesk => ({
  note: (act, count, what, commune) =>
    link.tell('POST', '/api/audit', { act, count, what, ...(commune === undefined ? {} : { commune }) }),
});
