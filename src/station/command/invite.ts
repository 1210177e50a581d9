import type { Grant } from '../../domain/access.ts';
import { BAO_LAM_UNITS } from '../../domain/bao-lam.ts';
import { ROLES } from '../../domain/operation.ts';
import { ok, type Result } from '../../domain/result.ts';
import { invite } from '../people/invitation.ts';
import { placeOf } from '../people/place.ts';
import { realWorld } from '../world.ts';
import { misused, withData, type Failure, type Surroundings } from './place.ts';
import { joinUrl } from './start.ts';

export interface InviteOptions {
  readonly role: string | undefined;
  readonly commune: string | undefined;
  /** Names or codes, with commas between. */
  readonly hamlets: string | undefined;
  readonly name: string | undefined;
  readonly url: string | undefined;
}

/** `invite`: prints `role<TAB>unit<TAB>url` of a fresh invitation, made by whoever sits at the station's machine. */
export async function inviteCommand(
  options: InviteOptions,
  surroundings: Surroundings,
): Promise<Result<null, Failure>> {
  const role = ROLES.find((each) => each === options.role);
  if (role === undefined) return misused(`--role must be one of: ${ROLES.join(', ')}.`);
  const commune = options.commune ?? '';
  if (!BAO_LAM_UNITS.some((unit) => unit.code === commune))
    return misused('--commune must be the code of a unit.');
  const personName = options.name?.trim() ?? '';
  if (personName === '') return misused('--name must say who is invited.');
  const wanted = (options.hamlets ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (role === 'hamlet' && wanted.length === 0)
    return misused('--hamlets must name the hamlets of a volunteer.');

  return withData(surroundings, (store) =>
    store.write(commune, async (tx) => {
      const known = await tx.directory.hamlets(commune);
      const codes = wanted.flatMap(
        (text) => known.find(({ code, name }) => text === code || text === name)?.code ?? [],
      );
      if (codes.length < wanted.length) {
        const names = known.map(({ code, name }) => `${code} (${name})`).join(', ');
        return misused(`Some hamlets are not known; there are: ${names === '' ? 'none yet' : names}.`);
      }
      const grant: Grant = { role, commune, hamlets: wanted.length > 0 ? codes : 'all' };
      const by = { actor: 'console', device: 'console' };
      const { code } = await invite(tx, realWorld, { commune, personName, grants: [grant], by });
      const origin = options.url ?? `http://127.0.0.1:${surroundings.env['PORT'] ?? '4180'}`;
      surroundings.print(`${role}\t${placeOf([grant], known)}\t${joinUrl(origin, code)}`);
      return ok(null);
    }),
  );
}
