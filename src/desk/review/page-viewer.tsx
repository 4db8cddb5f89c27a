import { useState } from 'react';
import type { Letter } from '../../http/contract/letters.js';
import type { Pin } from '../../http/contract/reviews.js';
import { useStationery } from '../api/catalogue.js';
import { Button, IconButton } from '../design/button.js';
import { useKeys } from '../design/use-keys.js';
import { Nothing } from '../design/waiting.js';
import { PinLayer } from './pin-layer.js';
import { PreflightLayer } from './preflight-layer.js';
import './page-viewer.css';

interface PageViewerProps {
  readonly letter: Letter;
  readonly pins: readonly Pin[];
  /** Null where no note may be pinned. */
  readonly onPins: ((pins: readonly Pin[]) => void) | null;
}

/** Widths of the sheet as multiples of the room there is; the first shows the whole page. */
const ZOOMS = [
  { words: 'whole page', style: null },
  { words: 'full width', style: 100 },
  { words: '150 %', style: 150 },
  { words: '200 %', style: 200 },
  { words: '300 %', style: 300 },
] as const;

/** The written pages, one at a time, as large as wanted, with what preflight saw and what reviewers pinned. */
export function PageViewer({ letter, pins, onPins }: PageViewerProps) {
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(0);
  const [showsMargins, setShowsMargins] = useState(letter.preflight?.passed === false);
  const [isPinning, setPinning] = useState(false);
  const sheet = useStationery(letter.stationery);
  const page = letter.pages.find((each) => each.number === number) ?? letter.pages[0];
  const count = letter.pages.length;

  const turn = (step: number) => () => setNumber((at) => Math.min(count, Math.max(1, at + step)));
  const magnify = (step: number) => () => setZoom((at) => Math.min(ZOOMS.length - 1, Math.max(0, at + step)));
  const toggleMargins = () => setShowsMargins((on) => !on);
  const togglePinning = () => onPins && setPinning((on) => !on);
  useKeys({
    '[': turn(-1),
    ']': turn(1),
    '+': magnify(1),
    '=': magnify(1),
    '-': magnify(-1),
    m: toggleMargins,
    'Alt+m': toggleMargins,
    p: togglePinning,
    'Alt+p': togglePinning,
  });

  if (!page) return <Nothing title="Its pages are being written." />;
  const { words, style } = ZOOMS[zoom]!;
  const paper = sheet?.paper ?? null;
  return (
    <section className="page-viewer" aria-label="Pages">
      <div className="page-viewer-tools" role="toolbar" aria-label="Page view">
        <IconButton icon="left" label="Previous page" disabled={number <= 1} onClick={turn(-1)} />
        <span className="page-viewer-number" role="status">
          Page {page.number} of {count}
        </span>
        <IconButton icon="right" label="Next page" disabled={number >= count} onClick={turn(1)} />
        <IconButton icon="zoomOut" label="Smaller" disabled={zoom === 0} onClick={magnify(-1)} />
        <span className="page-viewer-zoom">{words}</span>
        <IconButton icon="zoomIn" label="Larger" disabled={zoom === ZOOMS.length - 1} onClick={magnify(1)} />
        <Button kind="quiet" aria-pressed={showsMargins} onClick={toggleMargins}>
          Margins
        </Button>
        {onPins && (
          <Button kind="quiet" icon="pin" aria-pressed={isPinning} onClick={togglePinning}>
            Pin a note
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y: a region that scrolls must be reachable by keyboard. */}
      <div className="page-viewer-table" tabIndex={0} role="group" aria-label={`Page ${page.number}, enlarged`}>
        <div
          className={`page-viewer-sheet ${style === null ? 'page-viewer-whole' : ''}`}
          style={{
            ...(style === null ? {} : { width: `${style}%` }),
            ...(paper ? { aspectRatio: `${paper.width} / ${paper.height}` } : {}),
          }}
        >
          <img
            src={`${page.svg}${showsMargins ? '?layer=preflight' : ''}#revision-${letter.revision}`}
            alt={`Page ${page.number} of ${count}, handwritten; its words stand beside it`}
          />
          {sheet && showsMargins && <PreflightLayer letter={letter} page={page.number} sheet={sheet} />}
          {paper && (
            <PinLayer
              paper={paper}
              page={page.number}
              pins={pins}
              earlier={(letter.outcome ?? letter.earlier_outcome)?.pins ?? []}
              isPinning={isPinning && onPins !== null}
              onPutAway={() => setPinning(false)}
              onPin={(pin) => {
                onPins?.([...pins, pin]);
                setPinning(false);
              }}
            />
          )}
        </div>
      </div>
    </section>
  );
}
