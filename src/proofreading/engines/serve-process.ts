import type { Reply } from './disposable-process.js';

/** Makes this process answer the questions of its parent until the parent goes. */
export function serveProcess<Question, Answer>(answerTo: (question: Question) => Promise<Answer>): void {
  process.on('message', (question) => {
    void replyTo(question as Question, answerTo).then((reply) => process.send?.(reply));
  });
  process.on('disconnect', () => process.exit(0));
}

async function replyTo<Question, Answer>(
  question: Question,
  answerTo: (question: Question) => Promise<Answer>,
): Promise<Reply<Answer>> {
  try {
    const answer = await answerTo(question);
    return { answer, rssBytes: process.memoryUsage.rss() };
  } catch (error) {
    // The message of a dictionary may quote the letter, so only its kind goes out.
    return { failure: error instanceof Error ? error.name : 'unknown', rssBytes: process.memoryUsage.rss() };
  }
}
