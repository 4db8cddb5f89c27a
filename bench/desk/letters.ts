import type { Page } from 'playwright-core';

/** A full page, as it is dictated. */
const PARAGRAPH =
  'i have been thinking of the summer we spent by the lake comma of the boat that would not float comma and of how you laughed when the rain came down on us all period';
export const DICTATED = [
  'dear catherine comma new paragraph',
  ...Array.from({ length: 7 }, () => PARAGRAPH),
  'closing love',
  'sign it theodore',
];

interface Order {
  readonly to: string;
  readonly from: string;
  readonly words: string;
  readonly hand: string;
  readonly stationery: string;
  readonly occasion: string;
}

/** What a morning at the house may bring. */
export const MORNING: readonly Order[] = [
  {
    to: 'Catherine',
    from: 'Theodore',
    words:
      'I walked past the old bakery this morning and they still have that crooked sign. I stood there far too long, smiling at nothing, until a lady asked me whether I was waiting for someone.\n\nPerhaps I was. I wanted you to know that I think of those years with nothing but fondness now, and that I hope the light in your new kitchen is as good as you said.',
    hand: 'la-belle-aurore',
    stationery: 'plain-a5',
    occasion: 'friendship',
  },
  {
    to: 'Grandmother Rose',
    from: 'Leoni',
    words:
      'Thank you for the lavender soap and for the long afternoon by the stove. I still hear you laughing about the goose that would not leave the kitchen. The garden here is full of roses now, and every one of them reminds me of you.',
    hand: 'cedarville-cursive',
    stationery: 'pressed-fern',
    occasion: 'thanks',
  },
  {
    to: 'Marcus and Eloise',
    from: 'The Ashdown family',
    words:
      'Congratulations on your wedding! May the years be kind, may the kettle always sing, and may you never run out of things to tell each other on long drives home.',
    hand: 'homemade-apple',
    stationery: 'seaside',
    occasion: 'wedding',
  },
  {
    to: 'Isabel',
    from: 'Paul',
    words:
      'Happy birthday, Isa! I looked for the right words all week and found only the ones I always use: I am glad that you are here. There is no better reason for cake.',
    hand: 'caveat',
    stationery: 'wildflower-meadow',
    occasion: 'birthday',
  },
  {
    to: 'Mr Okafor',
    from: 'Sunrise Dental',
    words:
      'Thank you for your patience during our move. We would be glad to welcome you in the new rooms, where the chairs are softer and the coffee is finally good.',
    hand: 'la-belle-aurore',
    stationery: 'cream-a5-letterhead',
    occasion: 'thanks',
  },
  {
    to: 'Chris',
    from: 'Roberto',
    words:
      'Fifteen years, and I still put the kettle on for two before I am awake enough to count. Come home soon. The dog has taken your side of the bed and will not discuss it.',
    hand: 'dawning-of-a-new-day',
    stationery: 'autumn-leaves',
    occasion: 'love',
  },
];

/** Hands in `count` letters in the name of whoever is signed in on the page, and waits until every one is written. */
export async function handIn(page: Page, count: number): Promise<void> {
  const bodies = Array.from({ length: count }, (_, i) => submissionOf(MORNING[i % MORNING.length]!));
  await page.evaluate(async (submissions) => {
    const session = await (await fetch('/v1/session')).json();
    const headers = {
      'Content-Type': 'application/json',
      'X-CSRF-Token': String(Reflect.get(Object(session), 'csrf_token')),
    };
    for (const body of submissions) {
      const answer = await fetch('/v1/letters', { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`expected 202, got ${answer.status}`);
    }
  }, bodies);
  while ((await waitingFor(page)) < count) await page.waitForTimeout(500);
}

function waitingFor(page: Page): Promise<number> {
  return page.evaluate<number>(
    "fetch('/v1/review-queue').then((answer) => answer.json()).then((queue) => queue.waiting)",
  );
}

function submissionOf({ to, from, words, hand, stationery, occasion }: Order) {
  return {
    recipient: { name: to },
    sender: { name: from },
    content: { text: `Dear ${to},\n\n${words}\n\nWith love,\n${from}` },
    style: { hand },
    stationery,
    metadata: { occasion },
  };
}
