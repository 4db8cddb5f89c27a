/// <reference lib="webworker" />
import type { ComposeReply, ComposeRequest } from './compose-messages.js';
import { Composer } from './composer.js';
import { fetchedCatalogue } from './fetched-catalogue.js';

/** Sets and writes letters beside the page's own thread, so that typing and the pen never wait for each other. */
const composer = new Composer(fetchedCatalogue);

self.addEventListener('message', (event: MessageEvent<ComposeRequest>) => {
  void answer(event.data);
});

async function answer(request: ComposeRequest): Promise<void> {
  const reply: ComposeReply = await composer.compose(request);
  const buffers =
    reply.kind === 'composed' ? reply.fresh.flatMap(({ strokes }) => strokes.map(({ path }) => path.buffer)) : [];
  self.postMessage(reply, { transfer: buffers });
}
