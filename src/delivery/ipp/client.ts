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

/** Status codes of RFC 8011, appendix B, that mean more than "no"; the first of those that refuse, and of those that tell of a fault. */
export const STATUS = {
  refused: 0x0100,
  notPossible: 0x0404,
  notFound: 0x0406,
  gone: 0x0407,
  serverError: 0x0500,
} as const;

/** Refusals that pass: service unavailable, device error, temporary error, not accepting jobs, busy. */
export const NOT_NOW = new Set([0x0502, 0x0504, 0x0505, 0x0506, 0x0507]);

const MAX_RESPONSE_BYTES = 1 << 20;

/** Steps of the system before anything is sent. The same host may also become unreachable in the middle of an answer. */
const BEFORE_CONNECTION = new Set(['connect', 'getaddrinfo']);
const CONNECT_TIMEOUT = 'UND_ERR_CONNECT_TIMEOUT';
/** What Node calls certificates that it does not trust; they are looked at before anything is sent. */
const UNTRUSTED = /CERT|^UNABLE_TO_|ALTNAME/;

/** `fetch` hides the socket's error in its cause; with several addresses, one error for each. */
const SocketFailure = z.object({ code: z.string().default(''), syscall: z.string().default('') });
const FetchFailure = z.object({
  cause: SocketFailure.extend({ errors: z.array(SocketFailure).min(1).optional() }),
});

/** What to do about an HTTP status with which a printer refuses to listen. */
const REMEDIES: Readonly<Record<number, string>> = {
  401: 'let this house print without a password',
  403: 'let this house print',
  404: 'check the path of its address, which for most printers is /ipp/print',
  426: 'give its address as ipps://…',
};

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
   * @throws PrinterRefused when nobody listened to the request
   * @throws OutcomeUnknown when the connection broke afterwards, or what came back is no answer to it
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
    const answer = await this.post(body, options.signal);
    try {
      return decodeResponse(answer);
    } catch (cause) {
      throw new OutcomeUnknown('what answers there does not speak IPP: check the address', { cause });
    }
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
    const { ok, status } = response;
    // A server in between that has trouble may have passed the request on.
    if (status >= 500) throw new OutcomeUnknown(`the printer answered HTTP ${status}`);
    if (!ok) throw new PrinterRefused(`the printer answered HTTP ${status}`, REMEDIES[status] ?? 'check its address');
    return limitedBody(response);
  }
}

function connectionError(cause: unknown): Error {
  const failure = FetchFailure.safeParse(cause).data?.cause;
  const failures = failure?.errors ?? (failure ? [failure] : []);
  if (failures.some(({ code }) => UNTRUSTED.test(code))) {
    const remedy = 'check its address, or name the certificate to the worker in NODE_EXTRA_CA_CERTS';
    return new PrinterOffline(`nobody vouches for the printer's certificate: ${remedy}`, { cause });
  }
  const neverConnected =
    failures.length > 0 &&
    failures.every(({ code, syscall }) => code === CONNECT_TIMEOUT || BEFORE_CONNECTION.has(syscall));
  return neverConnected
    ? new PrinterOffline('the printer does not answer: switch it on and check its address', { cause })
    : new OutcomeUnknown('the connection to the printer broke', { cause });
}

async function limitedBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > MAX_RESPONSE_BYTES) throw new OutcomeUnknown('the answer is over 1 MiB: this is not a printer');
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof OutcomeUnknown ? cause : connectionError(cause);
  }
  return Buffer.concat(chunks);
}

/** `ipp://host/path` → `http://host:631/path` (RFC 8010, section 4.2 and RFC 7472 for `ipps`). */
function httpAddressOf(printerUri: string): string {
  const parsed = new URL(printerUri);
  const secure = parsed.protocol === 'ipps:';
  return `${secure ? 'https' : 'http'}://${parsed.hostname}:${parsed.port || 631}${parsed.pathname}`;
}
