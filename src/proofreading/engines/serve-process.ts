import type { z } from 'zod';
import type { Reply } from './disposable-process.js';

/** Makes this process answer the questions of its parent until the parent goes. */
export function serveProcess<Q extends z.ZodType>(
  question: Q,
  answerTo: (question: z.infer<Q>) => Promise<object>,
): void {
  process.on('message', (message) => {
    void replyTo(async () => answerTo(question.parse(message))).then((reply) => process.send?.(reply));
  });
  process.on('disconnect', () => process.exit(0));
}

async function replyTo(answer: () => Promise<object>): Promise<Reply> {
  try {
    return { answer: await answer(), rssBytes: process.memoryUsage.rss() };
  } catch (error) {
    // The message of a dictionary may quote the letter, so only its kind goes out.
    return { failure: error instanceof Error ? error.name : 'unknown', rssBytes: process.memoryUsage.rss() };
  }
}
