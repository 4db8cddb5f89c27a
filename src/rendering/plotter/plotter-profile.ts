import { z } from 'zod';

/** Lines of G-code, as they are sent. */
const Commands = z.array(z.string().min(1).max(80)).min(1).max(10);

/** What there is to know of a pen plotter; lengths in millimetres, feeds in millimetres a minute. */
export const PlotterProfile = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case name'),
  title: z.string().min(1).max(80),
  description: z.string().max(400).default(''),
  bed: z.strictObject({ width: z.number().min(50).max(3000), height: z.number().min(50).max(3000) }),
  /** The corner of the bed where x and y are 0; from the bottom, y grows away from the person. */
  origin: z.enum(['bottom-left', 'top-left']),
  /** Where the paper's own corner, the one nearest the origin, lies on the bed. */
  paperAt: z.strictObject({ x: z.number().min(0).max(3000), y: z.number().min(0).max(3000) }).prefault({ x: 0, y: 0 }),
  start: Commands,
  end: Commands,
  /** Clear of the paper: high enough for dry ink, and quick. */
  penUp: Commands,
  /** Well clear of it, for a way across wet ink; null where `penUp` is as high as it goes. */
  penHigh: Commands.nullable().default(null),
  penDown: Commands,
  /** Waits for a person to put in the next pen. */
  pause: Commands,
  feed: z.number().min(60).max(60_000),
  travelFeed: z.number().min(60).max(60_000),
  /** How long the ink of this plotter's pens is wet. */
  drySeconds: z.number().min(0).max(600).default(10),
  /** What raising or lowering the pen takes, for the estimate. */
  liftSeconds: z.number().min(0).max(10).default(0.15),
});
export type PlotterProfile = z.infer<typeof PlotterProfile>;

/** A plotter that draws with GRBL on an A3 bed and lifts its pen by a servo: what most people have built. */
export const USUAL_PLOTTER: PlotterProfile = PlotterProfile.parse({
  name: 'grbl-servo-a3',
  title: 'GRBL, servo pen lift, A3',
  bed: { width: 420, height: 297 },
  origin: 'bottom-left',
  start: ['G21', 'G90', 'G94'],
  end: ['G0 X0 Y0 F6000'],
  penUp: ['M3 S40', 'G4 P0.15'],
  penHigh: ['M3 S15', 'G4 P0.2'],
  penDown: ['M3 S90', 'G4 P0.15'],
  pause: ['M0'],
  feed: 1800,
  travelFeed: 6000,
});
