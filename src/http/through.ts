import type { Request, RequestHandler, Response } from 'express';

/** Sends a request through a middleware of Express and waits until it has passed. Rejects with what the middleware says. */
export async function through(middleware: RequestHandler, request: Request, response: Response): Promise<void> {
  const refusal = await new Promise<unknown>((resolve, reject) => {
    Promise.resolve(middleware(request, response, resolve)).catch(reject);
  });
  if (refusal !== undefined) throw refusal;
}
