import fc from 'fast-check';
import { collection, integer, keyword } from '../../../src/delivery/ipp/attributes.js';
import { decodeResponse, MalformedIppResponse } from '../../../src/delivery/ipp/decode.js';
import { encodeRequest } from '../../../src/delivery/ipp/encode.js';

const message = encodeRequest({
  operation: 0x0102,
  requestId: 7,
  groups: [
    ['operation', { 'status-message': { type: 'text', value: 'später' } }],
    [
      'job',
      {
        'job-id': integer(-3),
        sides: [keyword('a'), keyword('b')],
        'media-col': collection({ size: collection({ x: integer(2) }) }),
      },
    ],
  ],
});

describe('decodeResponse', () => {
  it('reads back what encodeRequest wrote: sets, text in UTF-8, nested collections', () => {
    const { status, groups } = decodeResponse(message);
    expect(status).toBe(0x0102);
    expect(groups.map(({ tag }) => tag)).toEqual([1, 2]);
    expect(groups[0]!.attributes.get('status-message')).toEqual(['später']);
    expect(groups[1]!.attributes.get('job-id')).toEqual([-3]);
    expect(groups[1]!.attributes.get('sides')).toEqual(['a', 'b']);
    expect(groups[1]!.attributes.get('media-col')).toEqual([new Map([['size', [new Map([['x', [2]]])]]])]);
  });

  it('refuses a message that ends early, wherever it is cut', () => {
    for (let end = 0; end < message.length; end++) {
      expect(() => decodeResponse(message.subarray(0, end))).toThrow(MalformedIppResponse);
    }
  });

  it('refuses collections nested without end', () => {
    const opening = [0x34, 0, 1, 0x63, 0, 0];
    const deeper = [0x4a, 0, 0, 0, 1, 0x63, 0x34, 0, 0, 0, 0];
    const bytes = [2, 0, 0, 0, 0, 0, 0, 1, 2, ...opening, ...Array.from({ length: 5000 }, () => deeper).flat()];
    expect(() => decodeResponse(Uint8Array.from(bytes))).toThrow('too deep');
  });

  it('never fails in any other way, whatever a device sends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const bytes = Uint8Array.from([...message.subarray(0, 9), ...noise]);
        let outcome: unknown;
        try {
          outcome = decodeResponse(bytes).status;
        } catch (error) {
          outcome = error instanceof MalformedIppResponse ? 0x0102 : error;
        }
        expect(outcome).toBe(0x0102);
      }),
      { numRuns: 3000 },
    );
  });
});
