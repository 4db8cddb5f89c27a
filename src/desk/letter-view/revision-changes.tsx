import type { Letter } from '../../http/contract/letters.js';
import type { LetterRevision } from '../../http/contract/revisions.js';
import { useResource } from '../api/use-resource.js';
import { Failed, Waiting } from '../design/waiting.js';
import { wordDiff } from './word-diff.js';
import './revision-changes.css';

/** What changed since an earlier revision: words that went and came, and what of the style is another. */
export function RevisionChanges({ letter, since }: { readonly letter: Letter; readonly since: number }) {
  const path = `/v1/letters/${letter.id}/revisions/${since}`;
  const { data: before, error, reload } = useResource<LetterRevision>(path);
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!before) return <Waiting for="the revision before" />;
  const style = styleChanges(before, letter);
  const isSameText = before.text === letter.text;
  return (
    <div className="revision-changes">
      {style.length > 0 && (
        <ul>
          {style.map(({ field, from, to }) => (
            <li key={field}>
              {field}: <del>{from}</del> <ins>{to}</ins>
            </li>
          ))}
        </ul>
      )}
      {isSameText ? <p>Not a word was changed.</p> : <ChangedText before={before.text} after={letter.text} />}
    </div>
  );
}

function ChangedText({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className="revision-changes-text">
      {wordDiff(before, after).map(({ kind, text }, i) => {
        const key = `${i} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
      })}
    </p>
  );
}

interface StyleChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

function styleChanges(before: LetterRevision, after: Letter): StyleChange[] {
  type Values = Readonly<Record<string, string | number | boolean | undefined>>;
  const old: Values = { ...before.style, stationery: before.stationery };
  const fresh: Values = { ...after.style, stationery: after.stationery };
  return Object.keys({ ...old, ...fresh })
    .filter((field) => old[field] !== fresh[field])
    .map((field) => ({
      field: field.replaceAll('_', ' '),
      from: String(old[field] ?? 'the hand’s own'),
      to: String(fresh[field] ?? 'the hand’s own'),
    }));
}
