import { DeviceDoorway } from '../../../src/client/device-doorway.ts';
import type { Session } from '../../../src/client/session.ts';
import type { SubjectReading } from '../../../src/domain/reading.ts';
import type { Role } from '../../../src/domain/operation.ts';
import { COMMUNE, type TestStation } from '../../station/support/test-station.ts';
import { TestPhone } from './test-world.ts';

export const PIN = '246802';

/** A person with a phone, on the real client; the station is the real one, asked without a socket. */
export class TestVolunteer {
  readonly phone = new TestPhone();
  readonly station: TestStation;
  session!: Session;

  constructor(station: TestStation) {
    this.station = station;
    this.connect();
  }

  connect(): void {
    this.phone.network = (path, init) => Promise.resolve(this.station.app.request(path, init));
  }

  /** The link is dead: nothing arrives, nothing comes back. */
  cut(): void {
    this.phone.network = () => Promise.reject(new TypeError('no network'));
  }

  async join(role: Role, hamlets: 'all' | readonly string[] = 'all', commune = COMMUNE): Promise<this> {
    const joined = await new DeviceDoorway(this.phone.tab()).join(
      await this.station.invite(role, hamlets, commune),
      PIN,
    );
    if (!joined.ok) throw new Error(joined.error.kind);
    this.session = joined.value;
    await this.sync();
    return this;
  }

  /** The browser is killed and started again: only what is on the disk is left. */
  async restart(): Promise<Session> {
    const doorway = new DeviceDoorway(this.phone.tab());
    const profiles = await doorway.profiles();
    const unlocked = profiles.ok && (await doorway.unlock(profiles.value[0]?.id ?? '', PIN));
    if (unlocked === false || !unlocked.ok) throw new Error('does not unlock');
    this.session = unlocked.value;
    return this.session;
  }

  async sync(): Promise<void> {
    await this.session.sync.syncNow();
  }

  get(subject: string): SubjectReading {
    const reading = this.session.book.get(subject);
    if (reading === undefined) throw new Error(`does not hold ${subject}`);
    return reading;
  }
}
