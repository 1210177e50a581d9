// The sentences the screens show, so that no test repeats one.
export { hamlet } from '../../../src/ui/shared/messages/vi/hamlet.ts';
export { join } from '../../../src/ui/shared/messages/vi/join.ts';
export { records } from '../../../src/ui/shared/messages/vi/records.ts';
export { shared } from '../../../src/ui/shared/messages/vi/shared.ts';
export { sync } from '../../../src/ui/shared/messages/vi/sync.ts';
export { unlock } from '../../../src/ui/shared/messages/vi/unlock.ts';
export { importing } from '../../../src/ui/station/messages/vi/import.ts';
export { station } from '../../../src/ui/station/messages/vi/station.ts';
