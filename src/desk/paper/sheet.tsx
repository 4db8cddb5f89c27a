import { useEffect, useEffectEvent, useRef } from 'react';
import type { ComposedSheet, PrintedPicture } from './compose-messages.js';
import type { Box } from './inked-word.js';
import './sheet.css';

/** A marker on the sheet: under the word being read aloud, or under one that a reader would ask about. */
export interface SheetMark {
  readonly kind: 'reading' | 'finding' | 'holding';
  readonly box: Box;
}

interface SheetProps {
  readonly sheet: ComposedSheet;
  readonly page: number;
  readonly marks: readonly SheetMark[];
  /** Takes the sheet's two layers into use; what it returns lets go of them. */
  readonly onHang: (page: number, pencil: HTMLCanvasElement, ink: HTMLCanvasElement) => () => void;
}

/** One sheet of paper as it comes from the shop, with a layer for pencil and one for ink. */
export function Sheet({ sheet, page, marks, onHang }: SheetProps) {
  const pencil = useRef<HTMLCanvasElement>(null);
  const ink = useRef<HTMLCanvasElement>(null);
  const hang = useEffectEvent(() => onHang(page, pencil.current!, ink.current!));
  useEffect(() => hang(), []);
  const { width, height } = sheet.paper;
  return (
    <div className="sheet" style={{ aspectRatio: `${width} / ${height}` }}>
      <PrintedSheet picture={sheet.printed} />
      {marks.map(({ kind, box }) => (
        <div
          key={`${kind} ${box.left} ${box.top}`}
          className={`sheet-mark sheet-mark-${kind}`}
          style={placeOf(box, sheet.paper)}
        />
      ))}
      <canvas ref={pencil} />
      <canvas ref={ink} />
    </div>
  );
}

function placeOf({ left, top, right, bottom }: Box, { width, height }: ComposedSheet['paper']) {
  return {
    left: percent(left, width),
    top: percent(top, height),
    width: percent(right - left, width),
    height: percent(bottom - top, height),
  };
}

function percent(length: number, of: number): string {
  return `${(length / of) * 100}%`;
}

function PrintedSheet({ picture }: { readonly picture: PrintedPicture }) {
  const image = useRef<HTMLImageElement>(null);
  // The same picture comes in a new object with every word; only another picture is another image.
  const [svg, address] = 'svg' in picture ? [picture.svg, null] : [null, picture.address];
  useEffect(() => {
    if (svg === null) return undefined;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    image.current!.src = made;
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return <img ref={image} src={address ?? undefined} alt="" />;
}
