import type { Result } from '../domain/result.ts';
import type { CarryDesk } from './carry-desk.ts';
import type { DistrictDesk } from './district-desk.ts';
import type { FacilityDesk } from './facility-desk.ts';
import type { HandoverDesk } from './handover-desk.ts';
import type { LeadDesk } from './lead-desk.ts';
import type { DeskProblem } from './station-desk.ts';

/** What only works while the station answers, by what it is about. The station decides who may; a phone in the hamlet only has its exports noted. */
export interface Desks {
  readonly handovers: HandoverDesk;
  readonly lead: LeadDesk;
  readonly facility: FacilityDesk;
  readonly district: DistrictDesk;
  readonly audit: AuditDesk;
  readonly carry: CarryDesk;
}

/** Persons that leave the app on paper or in a file are written down: who, how many, which list. */
export interface AuditDesk {
  /**
   * `what`: a word for the list, never a name; `commune`: whose people they are, where it is not the device's own. Call
   * it before the file is offered or the print dialog opens.
   */
  readonly note: (
    act: 'export' | 'print',
    count: number,
    what: string,
    commune?: string,
  ) => Promise<Result<null, DeskProblem>>;
}
