import sharp from 'sharp';
import type { InkStroke, PageDrawing } from '../../src/handwriting/page/page-drawing.js';
import { bytesOf, RENDERERS } from '../../src/rendering/index.js';
import { withPreflightOverlay } from '../../src/rendering/preflight-overlay.js';
import { sketchPages } from '../support/page-drawings.js';

const EDGES = { top: 4, right: 4, bottom: 4, left: 4 };
const [page] = sketchPages({ paragraphs: ['Dear Anna,'] });

function movedBy(drawing: PageDrawing, dx: number): PageDrawing {
  const marks = drawing.marks.map((mark) =>
    mark.kind === 'ink' ? { ...mark, points: mark.points.map((point) => ({ ...point, x: point.x + dx })) } : mark,
  );
  return { ...drawing, marks };
}

async function reddish(drawing: PageDrawing): Promise<number> {
  const png = await bytesOf(RENDERERS.png.render([drawing], { widthPixels: 420 }));
  const pixels = await sharp(png).removeAlpha().raw().toBuffer();
  let red = 0;
  for (let i = 0; i < pixels.length; i += 3) if (pixels[i]! > pixels[i + 1]! + 60) red++;
  return red;
}

describe('the overlay that shows people what preflight found', () => {
  it('leaves a page alone that has nothing to show', () => {
    expect(withPreflightOverlay(page!, EDGES)).toBe(page);
  });

  it('shows the edges that a printer leaves blank where somebody asks for them', async () => {
    const wide = withPreflightOverlay(page!, { ...EDGES, bottom: 20 }, true);
    expect(wide.marks.length).toBe(page!.marks.length + 1);
    expect(JSON.stringify(wide.marks)).toContain(`V${page!.paper.height - 20}H`);
  });

  it.each([
    ['in the edge that stays blank', -22.5],
    ['half off the paper', -30],
    ['wholly off the paper', -80],
  ])('points in red at ink %s', async (_, dx) => {
    const moved = movedBy(page!, dx);
    expect(await reddish(moved)).toBe(0);
    expect(await reddish(withPreflightOverlay(moved, EDGES))).toBeGreaterThan(20);
  });

  it('reddens the strokes that stray and no other', () => {
    const red = withPreflightOverlay(movedBy(page!, -22.5), EDGES).marks.filter(
      (mark) => mark.kind === 'ink' && mark.colour === '#d4202a',
    );
    expect(red).toHaveLength(1);
  });

  it('rings only the strokes that stray', () => {
    const strokes = page!.marks.filter((mark): mark is InkStroke => mark.kind === 'ink');
    const shown = withPreflightOverlay(movedBy(page!, -22.5), EDGES).marks.length - page!.marks.length;
    expect(strokes.length).toBe(2);
    expect(shown).toBe(2);
  });
});
