import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LetterList } from '../../src/http/contract/letter-list.js';
import { Letter } from '../../src/http/contract/letters.js';
import { type HttpHouse, httpHouse } from '../support/http-house.js';
import { hasProgram } from '../support/programs.js';
import { DEAR_CATHERINE } from '../support/stored-letters.js';
import { until, type WorkerStand, workerStand } from '../support/worker-stand.js';

let stand: WorkerStand;
let house: HttpHouse;
beforeAll(async () => {
  stand = await workerStand(() => Promise.resolve(null));
  house = await httpHouse(stand);
  await stand.startWorker();
}, 240_000);
afterAll(async () => {
  await house.close();
  await stand.close();
});

describe('the way of a letter', () => {
  it('goes in by HTTP, is written, read by a person, released, and comes back as a PDF that says the same', async () => {
    const client = await house.client();
    const reviewer = await house.staff('reviewer', 'operator');

    const submitted = await client.call('post', '/v1/letters', { content: { text: DEAR_CATHERINE } }).expect(202);
    const { id } = Letter.parse(submitted.body);
    expect(submitted.headers.location).toBe(`/v1/letters/${id}`);
    const early = await client.call('get', `/v1/letters/${id}/pdf`).expect(409);
    expect(early.body).toMatchObject({ code: 'not_ready' });
    expect(Number(early.headers['retry-after'])).toBeGreaterThan(0);

    const letter = async () => Letter.parse((await client.call('get', `/v1/letters/${id}`).expect(200)).body);
    await until(async () => (await letter()).writing === 'written', 90_000);
    expect(await letter()).toMatchObject({ status: 'in_review', text: DEAR_CATHERINE, pages: [{ number: 1 }] });
    await client.call('get', `/v1/letters/${id}/pdf`).expect(409);

    const proof = await reviewer.call('get', `/v1/letters/${id}/pdf`).expect(200);
    expect((await reviewer.call('get', '/v1/review-queue').expect(200)).body).toMatchObject({
      waiting: 1,
      mine: 0,
      free: 1,
    });
    await reviewer.call('post', `/v1/letters/${id}/claim`).expect(200);
    expect((await reviewer.call('get', '/v1/review-queue').expect(200)).body).toMatchObject({
      waiting: 1,
      mine: 1,
      free: 0,
    });
    const listed = async (claim: string, by = reviewer) =>
      LetterList.parse((await by.call('get', `/v1/letters?claim=${claim}`).expect(200)).body).data;
    const [mine] = await listed('mine');
    expect(mine).toMatchObject({ id, client_name: expect.stringMatching(/./), findings: { count: 0, holding: 0 } });
    expect(await listed('free')).toEqual([]);
    expect(await listed('mine', await house.staff('reviewer'))).toEqual([]);
    expect((await client.call('get', '/v1/letters?claim=mine').expect(422)).body.errors[0].path).toBe('claim');
    await reviewer.call('post', `/v1/letters/${id}/review`, { revision: 1, decision: 'approve' }).expect(200);
    expect(await letter()).toMatchObject({ status: 'approved', delivery: 'scheduled' });
    await reviewer.call('post', `/v1/letters/${id}/release`).expect(200);

    const pdf = await client.call('get', `/v1/letters/${id}/pdf`).expect(200);
    expect(pdf.headers['content-disposition']).toBe(`attachment; filename="letter-${id.slice(4)}.pdf"`);
    expect(pdf.body.equals(proof.body)).toBe(true);
    const file = path.join(stand.folder, 'letter.pdf');
    writeFileSync(file, pdf.body);
    checkPdf(file);
    expect(wordsIn(file) ?? wordsOf(DEAR_CATHERINE)).toBe(wordsOf(DEAR_CATHERINE));

    const history = await client.call('get', `/v1/letters/${id}/history`).expect(200);
    expect(history.body.data.map(({ action }: { action: string }) => action)).toEqual([
      'create',
      'start_writing',
      'finish_writing',
      'claim_review',
      'decide',
      'release',
    ]);
    await tryFiles(id, pdf.headers.etag ?? '');
  }, 120_000);
});

/** Other people's tools, where they are at hand. */
function checkPdf(file: string): void {
  if (hasProgram('qpdf')) execFileSync('qpdf', ['--check', file], { stdio: 'ignore' });
}

function wordsIn(file: string): string | null {
  return hasProgram('pdftotext') ? wordsOf(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })) : null;
}

function wordsOf(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}

async function tryFiles(id: string, etag: string): Promise<void> {
  const client = await house.staff('writer');
  const at = `/v1/letters/${id}`;
  await client.call('get', `${at}/pdf`).set('If-None-Match', etag).expect(304);
  const part = await client.call('get', `${at}/pdf`).set('Range', 'bytes=0-4').expect(206);
  expect(part.body.toString()).toBe('%PDF-');
  const outside = await client.call('get', `${at}/pdf`).set('Range', 'bytes=99999999-').expect(416);
  expect(outside.body).toMatchObject({ code: 'range_not_satisfiable' });
  const svg = await client.call('get', `${at}/pages/1.svg`).expect(200);
  expect(svg.headers['content-security-policy']).toContain('sandbox');
  expect(svg.body.toString()).toContain('<svg');
  // Its ink keeps clear of the edges, so there is nothing to show in red.
  const checked = await client.call('get', `${at}/pages/1.svg?layer=preflight`).expect(200);
  expect(checked.body.toString()).not.toContain('#d4202a');
  const png = await client.call('get', `${at}/pages/1.png?width=300`).expect(200);
  expect(png.body.readUInt32BE(16)).toBe(300);
  await client.call('get', `${at}/pages/9.svg`).expect(404);
  const strokes = await client.call('get', `${at}/strokes`).expect(200);
  expect(strokes.body.pages[0].strokes.length).toBeGreaterThan(20);

  const links = await client.call('get', `${at}/links`).expect(200);
  const signed = new URL(links.body.pdf);
  const stranger = house.stranger;
  await stranger.call('get', signed.pathname + signed.search).expect(200);
  await stranger.call('get', `${at}/pdf`).expect(401);
  const forged = signed.search.replace(/expires=\d+/, 'expires=99999999999');
  expect((await stranger.call('get', signed.pathname + forged).expect(403)).body.code).toBe('invalid_link');
}
