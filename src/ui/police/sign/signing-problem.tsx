import type { HandOverProblem } from '../../../client/handover-desk.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { Banner } from '../../shared/banner.tsx';
import { useWords } from '../../shared/language.tsx';
import type { Shape } from '../../shared/messages/dictionary.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import type { signing } from '../messages/vi/signing.ts';
import { signingWords } from '../messages/words.ts';
import styles from './sign.module.css';

/** Why nothing was handed over, what is safe, what to do; doubted rows each with the way to it. */
export function SigningProblem({ problem }: { readonly problem: HandOverProblem }) {
  const words = useWords(signingWords);
  const { paths } = useNavigation();
  const { book } = useSession();
  const doubts = problem.kind === 'refused' ? problem.doubts : [];
  return (
    <Banner tone={problem.kind === 'no-network' ? 'wait' : 'bad'} announce>
      <p>{problemText(problem, words)}</p>
      <ul className={styles.blocked}>
        {doubts.map((doubt) =>
          doubt.kind === 'inconsistent' ? (
            <li key={doubt.kind}>{words.doubts[doubt.kind]}</li>
          ) : (
            <li key={doubt.subject}>
              <a href={paths.police.subject(doubt.subject)}>
                {book.get(doubt.subject)?.fields.name.value ?? doubt.subject}
              </a>
              : {words.doubts[doubt.kind]}
            </li>
          ),
        )}
      </ul>
    </Banner>
  );
}

function problemText(problem: HandOverProblem, words: Shape<typeof signing>): string {
  switch (problem.kind) {
    case 'station-error':
      return words.stationError(problem.status);
    case 'refused':
      return words.refused(problem.doubts.length);
    case 'no-network':
    case 'not-allowed':
    case 'version-taken':
    case 'not-signed-here':
    case 'storage-blocked':
    case 'storage-broken':
    case 'storage-full':
    case 'storage-held':
    case 'storage-newer':
      return words.problem[problem.kind];
    default:
      return unreachable(problem);
  }
}
