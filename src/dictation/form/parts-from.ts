import { PAGE_BREAK } from '../../letter/page-break.js';
import type { LetterPartsInput } from '../../letter/parts.js';
import type { Item } from '../items/item.js';
import type { RenderedBlock, Rendering } from './render.js';

/** Parts of a line each hold no more than this; a longer one is told in the body. */
const MAX_LINE = 200;
const LINES: ReadonlySet<string> = new Set(['dateline', 'salutation', 'closing', 'signature', 'enclosure']);

/**
 * The letter's parts from its rendered blocks; paragraphs keep the line breaks inside them.
 * @param rendering with its underlined words marked, as composition wants them: `_so_`
 */
export function partsFrom(rendering: Rendering, items: readonly Item[]): LetterPartsInput {
  const heading = headingOf(rendering.blocks);
  const blocks = rendering.blocks.map((block): RenderedBlock => {
    const { length } = block.part === 'dateline' ? heading : block.text;
    return length <= MAX_LINE || !LINES.has(block.part) ? block : { ...block, part: 'body' };
  });
  const line = (part: RenderedBlock['part']) => {
    const text = blocks.find((block) => block.part === part)?.text;
    return text ? { [part]: text } : {};
  };
  return {
    ...(heading !== '' && heading.length <= MAX_LINE && { dateline: heading }),
    ...line('salutation'),
    body: paragraphs(blocks, 'body'),
    ...line('closing'),
    ...line('signature'),
    postscripts: paragraphs(blocks, 'postscript'),
    enclosures: blocks.filter(({ part }) => part === 'enclosure').map((block) => withoutLabel(block, items)),
  };
}

/** The date, with the address that stands over it. */
function headingOf(blocks: readonly RenderedBlock[]): string {
  return blocks.flatMap(({ part, text }) => (part === 'dateline' ? [text] : [])).join('\n');
}

function paragraphs(blocks: readonly RenderedBlock[], part: RenderedBlock['part']): string[] {
  const found: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.part !== part || block.text === '') continue;
    const continues = block.gap === 'line' && blocks[at - 1]?.part === part && found.length > 0;
    const startsPage = block.gap === 'page' && part === 'body';
    if (continues) found[found.length - 1] += `\n${block.text}`;
    else found.push(startsPage ? PAGE_BREAK + block.text : block.text);
  }
  return found;
}

/** "Encl. a photograph" → a photograph */
function withoutLabel({ text, from }: RenderedBlock, items: readonly Item[]): string {
  const label = items[from];
  return label?.kind === 'word' && text.startsWith(`${label.text} `) ? text.slice(label.text.length + 1) : text;
}
