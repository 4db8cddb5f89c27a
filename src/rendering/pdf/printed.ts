import svgpath from 'svgpath';
import type { PrintedMark } from '../ink-groups.js';
import type { Colours } from '../press/colours.js';
import { channels } from '../tones.js';
import { type ContentWriter, gridMatrix, STEPS_PER_MM } from './content-writer.js';
import { fillWith, short, strokeWith } from './ink.js';

interface Plates {
  readonly colours: Colours;
  readonly stateOf: (opacity: number) => string;
}

/**
 * Writes what is printed on the paper, in points, y down. `stateOf` names the graphics state that paints
 * with a given opacity.
 */
export function writePrinted(marks: readonly PrintedMark[], out: ContentWriter, { colours, stateOf }: Plates): void {
  out.setOrigin(0, 0);
  out.operator(`q ${gridMatrix(0, 0)} 1 J 1 j`);
  for (const mark of marks) writeMark(mark, out, { colours, stateOf });
  out.operator('Q');
}

function writeMark(mark: PrintedMark, out: ContentWriter, { colours, stateOf }: Plates): void {
  switch (mark.kind) {
    case 'rule':
      out.operator(strokeState(mark.colour, mark.width, colours));
      out.moveTo(mark.from.x, mark.from.y);
      out.lineTo(mark.to.x, mark.to.y);
      out.operator('S');
      return;
    case 'motif': {
      out.operator(`/${stateOf(mark.opacity)} gs`);
      if (mark.fill) out.operator(fillWith(channels(mark.fill), colours));
      if (mark.stroke) out.operator(strokeState(mark.stroke.colour, mark.stroke.width, colours));
      drawPathData(mark.path, out);
      out.operator(mark.fill && mark.stroke ? 'B' : mark.stroke ? 'S' : mark.fill ? 'f' : 'n');
      out.operator(`/${stateOf(1)} gs`);
      return;
    }
    case 'printed-text':
      out.operator(fillWith(channels(mark.colour), colours));
      drawPathData(mark.path, out);
      out.operator('f');
      return;
    default:
      mark satisfies never;
  }
}

function strokeState(colour: string, width: number, colours: Colours): string {
  return `${strokeWith(channels(colour), colours)} ${short(width * STEPS_PER_MM)} w`;
}

/** SVG path data (in millimetres) as PDF operators; quadratic curves are raised to cubics, arcs cut into them. */
function drawPathData(data: string, out: ContentWriter): void {
  const path = svgpath(data).abs().unshort().unarc();
  path.iterate((segment, _, x, y) => {
    switch (segment[0]) {
      case 'M':
        return out.moveTo(segment[1], segment[2]);
      case 'L':
        return out.lineTo(segment[1], segment[2]);
      case 'H':
        return out.lineTo(segment[1], y);
      case 'V':
        return out.lineTo(x, segment[1]);
      case 'C':
        return out.curveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6]);
      case 'Q': {
        const [, qx, qy, endX, endY] = segment;
        return out.curveTo(raised(x, qx), raised(y, qy), raised(endX, qx), raised(endY, qy), endX, endY);
      }
      case 'Z':
      case 'z':
        return out.operator('h');
    }
  });
}

/** Where a cubic's control point stands between an end of a quadratic curve and its one control point. */
function raised(end: number, control: number): number {
  return end + ((control - end) * 2) / 3;
}
