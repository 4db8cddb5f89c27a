import { z } from 'zod';
import { Artwork } from './artwork.js';
import { Length } from './margins.js';
import { Colour } from './ruling.js';

/** A rectangle on the face of an envelope, in millimetres from its top left corner. */
export const Zone = z.strictObject({
  x: Length,
  y: Length,
  width: z.number().positive().max(400),
  height: z.number().positive().max(400),
});
export type Zone = z.infer<typeof Zone>;

/**
 * The face of an envelope, flap at the back, lengths in millimetres. The recipient is written where sorting machines look;
 * nothing is written in the `clear` zones, where the post prints its own codes, and no window is cut there (USPS Domestic Mail
 * Manual 202.5 keeps the lowest 5/8 inch, right of 4 3/4 inches from the right edge). An envelope with a window shows the
 * recipient through it, so only the sender is written.
 */
export const Envelope = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case name'),
    title: z.string().min(1).max(80),
    description: z.string().max(400).default(''),
    paper: z.strictObject({
      width: z.number().min(100).max(400),
      height: z.number().min(70).max(330),
      colour: Colour.default('#ffffff'),
    }),
    sender: Zone,
    recipient: Zone,
    stamp: Zone,
    clear: z.array(Zone).max(10).default([]),
    window: Zone.nullable().default(null),
    artwork: z.array(Artwork).max(200).default([]),
  })
  .superRefine(({ paper, sender, recipient, stamp, clear, window }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const zones = { sender, recipient, stamp, ...(window ? { window } : {}) };
    for (const [name, zone] of Object.entries(zones)) {
      if (zone.x + zone.width > paper.width || zone.y + zone.height > paper.height) {
        refuse(name, `expected a zone on the envelope of ${paper.width} × ${paper.height} mm`);
      }
    }
    for (const name of ['sender', 'recipient'] as const) {
      if (zones[name].width < 40 || zones[name].height < 20) refuse(name, 'expected at least 40 × 20 mm to write in');
      if ([...clear, stamp].some((zone) => overlap(zone, zones[name]))) {
        refuse(name, 'expected to leave the stamp and the zones that the post keeps clear alone');
      }
    }
    if (window && [...clear, stamp, sender].some((zone) => overlap(zone, window))) {
      refuse('window', 'expected to leave the stamp, the sender and the zones that the post keeps clear alone');
    }
    if (overlap(sender, recipient)) refuse('sender', 'expected to leave room for the recipient');
  });
export type Envelope = z.infer<typeof Envelope>;

function overlap(a: Zone, b: Zone): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
