import { z } from 'zod';
import { OutcomeUnknown, PrinterOffline, PrinterRefused } from '../printer.js';
import { type GroupName, type OutgoingAttributes, uri } from './attributes.js';
import { decodeResponse, type IppResponse } from './decode.js';
import { encodeRequest } from './encode.js';

/** Operation numbers of RFC 8011, section 5.4.15. */
export const OPERATIONS = {
  createJob: 0x0005,
  sendDocument: 0x0006,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getPrinterAttributes: 0x000b,
} as const;

/** Status codes of RFC 8011, appendix B, that mean more than "no". */
export const STATUS = { notFound: 0x0406, gone: 0x0407, notPossible: 0x0404 } as const;

/** Refusals that pass: service unavailable, device error, temporary error, not accepting jobs, busy. */
export const NOT_NOW = new Set([0x0502, 0x0504, 0x0505, 0x0506, 0x0507]);

const MAX_RESPONSE_BYTES = 1 << 20;

/** Before any of these a connection was never made, so nothing can have been printed. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** `fetch` hides the socket's error in its cause; with several addresses, one error for each. */
const FetchFailure = z.object({
  cause: z.object({
    code: z.string().optional(),
    errors: z.array(z.object({ code: z.string().optional() })).optional(),
  }),
});

/** Speaks IPP over HTTP (RFC 8010, section 4) with one printer. */
export class IppClient {
  private requestId = 0;
  private readonly address: string;

  /** `printerUri` is an `ipp:` or `ipps:` address such as `ipp://localhost:631/ipp/print`. */
  constructor(readonly printerUri: string) {
    this.address = httpAddressOf(printerUri);
  }

  /**
   * One request and its response; statuses of 0x0400 and above are returned, not thrown.
   * @throws PrinterOffline when no connection came about
   * @throws OutcomeUnknown when it broke afterwards
   */
  async call(
    operation: number,
    attributes: OutgoingAttributes,
    options: { signal: AbortSignal; job?: OutgoingAttributes; document?: Uint8Array },
  ): Promise<IppResponse> {
    const groups: [GroupName, OutgoingAttributes][] = [['operation', this.withTarget(attributes)]];
    if (options.job) groups.push(['job', options.job]);
    const head = encodeRequest({ operation, requestId: ++this.requestId, groups });
    const body = options.document ? Buffer.concat([head, options.document]) : head;
    return decodeResponse(await this.post(body, options.signal));
  }

  /** The charset, the language and the printer come first in every request (RFC 8011, section 4.1.4). */
  private withTarget(attributes: OutgoingAttributes): OutgoingAttributes {
    return {
      'attributes-charset': { type: 'charset', value: 'utf-8' },
      'attributes-natural-language': { type: 'naturalLanguage', value: 'en' },
      'printer-uri': uri(this.printerUri),
      ...attributes,
    };
  }

  private async post(body: Buffer, signal: AbortSignal): Promise<Uint8Array> {
    const response = await fetch(this.address, {
      method: 'POST',
      headers: { 'content-type': 'application/ipp' },
      body: new Uint8Array(body),
      redirect: 'error',
      signal,
    }).catch((cause: unknown) => {
      throw connectionError(cause);
    });
    if (!response.ok) {
      throw new PrinterRefused(
        `the printer answered HTTP ${response.status}`,
        'check its address and its access rules',
      );
    }
    return limitedBody(response);
  }
}

function connectionError(cause: unknown): Error {
  const parsed = FetchFailure.safeParse(cause);
  const inner = parsed.data?.cause;
  const code = inner?.code ?? inner?.errors?.[0]?.code ?? '';
  return NEVER_CONNECTED.has(code)
    ? new PrinterOffline('the printer does not answer: switch it on and check its address', { cause })
    : new OutcomeUnknown('the connection to the printer broke', { cause });
}

async function limitedBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > MAX_RESPONSE_BYTES) throw new PrinterRefused('the answer is over 1 MiB', 'this is not a printer');
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof PrinterRefused ? cause : connectionError(cause);
  }
  return Buffer.concat(chunks);
}

/** `ipp://host/path` → `http://host:631/path` (RFC 8010, section 4.2 and RFC 7472 for `ipps`). */
function httpAddressOf(printerUri: string): string {
  const parsed = new URL(printerUri);
  const secure = parsed.protocol === 'ipps:';
  return `${secure ? 'https' : 'http'}://${parsed.hostname}:${parsed.port || 631}${parsed.pathname}`;
}
