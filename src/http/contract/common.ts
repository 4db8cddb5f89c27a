import { z } from 'zod';

export const Timestamp = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });

export const Link = z.string().regex(/^\//).describe('An address under this service, absolute from its root.');

/** Test letters are watermarked, never printed, and live apart from live ones. */
export const Mode = z.enum(['test', 'live']);
export type Mode = z.infer<typeof Mode>;

export const Role = z.enum(['writer', 'reviewer', 'operator', 'admin']);
export type Role = z.infer<typeof Role>;

/** The name of a hand, an ink, a nib, a stationery or an envelope. */
export const CatalogueName = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case name');
