import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem, messageOf } from '../api/problem.js';
import { useResource } from '../api/use-resource.js';
import { Button, ButtonLink } from '../design/button.js';
import { Notice } from '../design/notice.js';
import { Waiting } from '../design/waiting.js';
import { Paper } from '../paper/paper.js';
import { usePrefersReducedMotion } from '../paper/reduced-motion.js';
import type { ComposedLetter } from '../paper/use-composed-letter.js';
import { useFollowingPen } from '../paper/use-following-pen.js';
import { type StrokesLetter, wordsOfLetter } from './strokes-letter.js';
import './share-page.css';

/** The hand's own pace; and one that is faster than any hand and slow enough to be read along. */
const PACES = { natural: 1, quick: 5 };

/** What whoever got the link sees: the letter written before their eyes, and then theirs to keep. */
export function SharePage({ id }: { readonly id: string }) {
  const { data, error } = useResource<StrokesLetter>(`/v1/letters/${id}/strokes${location.search}`);
  useEffect(() => {
    document.title = 'A letter for you';
  }, []);
  return (
    <main className="share-page">
      <h1>A letter for you</h1>
      {error ? <Notice mood="warn">{wordsFor(error)}</Notice> : null}
      {data ? <Written id={id} strokes={data} /> : !error && <Waiting for="your letter" />}
    </main>
  );
}

function wordsFor(error: unknown): string {
  const isOver = error instanceof ApiProblem && (error.code === 'link_expired' || error.code === 'invalid_link');
  return isOver ? 'This link does not open a letter any more. Please ask for a new one.' : messageOf(error);
}

function Written({ id, strokes }: { readonly id: string; readonly strokes: StrokesLetter }) {
  const isStill = usePrefersReducedMotion();
  const [round, setRound] = useState(0);
  const [isWhole, setWhole] = useState(isStill);
  const letter = useMemo(() => letterFrom(id, strokes), [id, strokes]);
  const finish = useCallback(() => setWhole(true), []);
  const [isQuick, setQuick] = useState(false);
  const pace = useRef(PACES.natural);
  useEffect(() => {
    pace.current = isQuick ? PACES.quick : PACES.natural;
  }, [isQuick]);
  // The same function all the while: another one would begin the letter anew.
  const atPace = useCallback(() => pace.current, []);
  const { sheets, follow } = useFollowingPen(strokes.pages);
  const pages = strokes.pages.length;
  return (
    <>
      <div
        ref={sheets}
        role="img"
        aria-label={`A handwritten letter of ${pages === 1 ? 'one page' : `${pages} pages`}. The PDF holds its words as text.`}
      >
        <Paper
          key={`${round} ${isWhole}`}
          letter={letter}
          opensWritten={isWhole}
          pace={atPace}
          isSketched={false}
          onIdle={finish}
          onPen={follow}
        />
      </div>
      <div className="share-actions">
        {!isStill &&
          (isWhole ? (
            <Button
              icon="pen"
              onClick={() => {
                setWhole(false);
                setRound((count) => count + 1);
              }}
            >
              Write it once more
            </Button>
          ) : (
            <>
              <Button aria-pressed={isQuick} onClick={() => setQuick(!isQuick)}>
                Write faster
              </Button>
              <Button onClick={finish}>Show it whole</Button>
            </>
          ))}
        <ButtonLink kind="primary" icon="download" href={`/v1/letters/${id}/pdf${location.search}`} download>
          Keep it (PDF)
        </ButtonLink>
      </div>
    </>
  );
}

function letterFrom(id: string, strokes: StrokesLetter): ComposedLetter {
  const address = (page: number) => `/v1/letters/${id}/pages/${page + 1}.svg${location.search}&layer=paper`;
  return {
    sheets: strokes.pages.map(({ paper }, page) => ({ paper, printed: { address: address(page) } })),
    firm: wordsOfLetter(strokes),
    faint: [],
  };
}
