import type { LetterPartsInput } from '../letter/parts.js';
import type { Item } from './item.js';
import type { RenderedBlock, Rendering } from './render.js';

/** The letter's parts from its rendered blocks; paragraphs keep the line breaks inside them. */
export function partsFrom({ blocks }: Rendering, items: readonly Item[]): LetterPartsInput {
  const single = (part: RenderedBlock['part']) => blocks.find((block) => block.part === part)?.text;
  const dateline = single('dateline');
  const salutation = single('salutation');
  const closing = single('closing');
  const signature = single('signature');
  return {
    ...(dateline && { dateline }),
    ...(salutation && { salutation }),
    body: paragraphs(blocks, 'body'),
    ...(closing && { closing }),
    ...(signature && { signature }),
    postscripts: paragraphs(blocks, 'postscript'),
    enclosures: blocks.filter(({ part }) => part === 'enclosure').map((block) => withoutLabel(block, items)),
  };
}

function paragraphs(blocks: readonly RenderedBlock[], part: RenderedBlock['part']): string[] {
  const found: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.part !== part || block.text === '') continue;
    const continues = block.gap === 'line' && blocks[at - 1]?.part === part && found.length > 0;
    if (continues) found[found.length - 1] += `\n${block.text}`;
    else found.push(block.text);
  }
  return found;
}

/** "Enclosure: a photograph" → a photograph */
function withoutLabel({ text, from }: RenderedBlock, items: readonly Item[]): string {
  const label = items[from];
  return label?.kind === 'word' && text.startsWith(`${label.text} `) ? text.slice(label.text.length + 1) : text;
}
