import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Pin } from '../../http/contract/reviews.js';
import { Icon } from '../design/icon.js';
import './pin-layer.css';

interface PinLayerProps {
  readonly paper: { readonly width: number; readonly height: number };
  readonly page: number;
  readonly pins: readonly Pin[];
  /** Those of the last decision, to see whether they were heeded. */
  readonly earlier: readonly Pin[];
  readonly isPinning: boolean;
  readonly onPin: (pin: Pin) => void;
  /** The needle is put away without setting a pin. */
  readonly onPutAway: () => void;
}

/** An arrow key moves the needle this far in millimetres, with Shift five times as far. */
const STEP_MM = 2;

/** The notes stuck to a page, and the needle that sets a new one by mouse, touch or arrow keys. */
export function PinLayer({ paper, page, pins, earlier, isPinning, onPin, onPutAway }: PinLayerProps) {
  const place = ({ x_mm, y_mm }: Pick<Pin, 'x_mm' | 'y_mm'>) => ({
    left: `${(x_mm / paper.width) * 100}%`,
    top: `${(y_mm / paper.height) * 100}%`,
  });
  return (
    <div className="pin-layer">
      {earlier
        .filter((pin) => pin.page === page)
        .map((pin) => (
          <span key={`${pin.x_mm} ${pin.y_mm}`} className="pin pin-earlier" style={place(pin)} title={pin.note}>
            <Icon name="pin" />
          </span>
        ))}
      {pins.map(
        (pin, i) =>
          pin.page === page && (
            <span key={`${pin.x_mm} ${pin.y_mm}`} className="pin" style={place(pin)} title={pin.note}>
              {i + 1}
            </span>
          ),
      )}
      {isPinning && (
        <Needle
          paper={paper}
          place={place}
          onSet={(x_mm, y_mm) => onPin({ page, x_mm, y_mm, note: '' })}
          onPutAway={onPutAway}
        />
      )}
    </div>
  );
}

interface NeedleProps {
  readonly paper: PinLayerProps['paper'];
  readonly place: (at: Pick<Pin, 'x_mm' | 'y_mm'>) => { left: string; top: string };
  readonly onSet: (x_mm: number, y_mm: number) => void;
  readonly onPutAway: () => void;
}

function Needle({ paper, place, onSet, onPutAway }: NeedleProps) {
  const needle = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState({ x_mm: paper.width / 2, y_mm: paper.height / 3 });
  useEffect(() => needle.current?.focus(), []);

  function pinWhereClicked(event: MouseEvent<HTMLDivElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    onSet(
      roundTenth(((event.clientX - box.left) / box.width) * paper.width),
      roundTenth(((event.clientY - box.top) / box.height) * paper.height),
    );
  }
  function move(event: KeyboardEvent) {
    const direction = ARROWS[event.key];
    if (!direction && event.key !== 'Escape') return;
    event.preventDefault();
    if (!direction) return onPutAway();
    const step = event.shiftKey ? STEP_MM * 5 : STEP_MM;
    setAt(({ x_mm, y_mm }) => ({
      x_mm: clamp(x_mm + direction[0] * step, paper.width),
      y_mm: clamp(y_mm + direction[1] * step, paper.height),
    }));
  }
  return (
    // biome-ignore lint/a11y: the keyboard's way is the needle inside.
    <div className="pin-target" onClick={pinWhereClicked} role="presentation">
      <button
        ref={needle}
        type="button"
        className="pin pin-needle"
        style={place(at)}
        aria-label={`Pin here: ${Math.round(at.x_mm)} millimetres from the left, ${Math.round(at.y_mm)} from the top. Arrow keys move.`}
        onKeyDown={move}
        onClick={(event) => {
          event.stopPropagation();
          onSet(at.x_mm, at.y_mm);
        }}
      >
        <Icon name="pin" />
      </button>
    </div>
  );
}

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function clamp(value: number, most: number): number {
  return roundTenth(Math.min(most, Math.max(0, value)));
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
