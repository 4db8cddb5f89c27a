import { Link } from 'wouter';
import type { PrintRunList } from '../../http/contract/print-runs.js';
import { useResource } from '../api/use-resource.js';
import { Ago } from '../design/time.js';
import { Failed, Waiting } from '../design/waiting.js';

/** The newest runs. */
export function PrintRuns() {
  const { data, error, reload } = useResource<PrintRunList>('/v1/print-runs');
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!data) return <Waiting for="the runs" />;
  if (data.data.length === 0) {
    return (
      <p className="print-room-quiet">
        A run puts letters, envelopes and a sheet to go by into one order. Choose letters above, and the first one
        stands here.
      </p>
    );
  }
  return (
    <ul className="print-runs">
      {data.data.map(({ id, letter_count, made_by, created_at }) => (
        <li key={id}>
          <Link href={`/print/${id}`}>{letter_count === 1 ? 'One letter' : `${letter_count} letters`}</Link>
          <span className="print-room-quiet">
            , put together by {made_by}, <Ago at={created_at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
