import type { RenderedLetter, RenderOrder } from './render-protocol.js';
import { RenderWriter, type WriterOptions } from './render-writer.js';

/**
 * Letters are written in processes of their own: one that loops, swells or aborts takes nothing with it, and whatever might be
 * hidden in a letter finds no password there.
 */
export interface RenderPool {
  /**
   * Writes one letter as soon as a process is free. Aborting ends the process.
   * @throws WritingFailed
   */
  write(order: RenderOrder, abort: AbortSignal): Promise<RenderedLetter>;
  close(): void;
}

/** Then a fresh process takes over, so that nothing small can pile up. */
const LETTERS_PER_PROCESS = 200;

/** Starts `slots` processes, which make themselves ready at once. */
export function openRenderPool(slots: number, options: WriterOptions): RenderPool {
  const writers = new Set(Array.from({ length: slots }, () => new RenderWriter(options)));
  const idle = [...writers];
  const waiting: ((writer: RenderWriter) => void)[] = [];
  let isClosed = false;

  const replace = (worn: RenderWriter): RenderWriter => {
    worn.kill();
    writers.delete(worn);
    const fresh = new RenderWriter(options);
    writers.add(fresh);
    return fresh;
  };
  const take = async (): Promise<RenderWriter> => {
    const writer = idle.pop() ?? (await new Promise<RenderWriter>((resolve) => waiting.push(resolve)));
    return writer.isAlive ? writer : replace(writer);
  };
  const giveBack = (writer: RenderWriter) => {
    if (isClosed) return;
    const isFit = writer.isAlive && writer.written < LETTERS_PER_PROCESS;
    const next = isFit ? writer : replace(writer);
    const taker = waiting.shift();
    if (taker) taker(next);
    else idle.push(next);
  };

  return {
    async write(order, abort) {
      const writer = await take();
      try {
        return await writer.write(order, abort);
      } finally {
        giveBack(writer);
      }
    },
    close() {
      isClosed = true;
      for (const writer of writers) writer.kill();
    },
  };
}
