import sharp from 'sharp';
import { collectGarbage } from '../../src/storage/collect-garbage.js';
import { MOST_PICTURES } from '../../src/storage/pictures.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HttpHouse, httpHouse, type Visitor } from '../support/http-house.js';
import { DEAR_CATHERINE } from '../support/stored-letters.js';

let database: TestDatabase;
let house: HttpHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = await httpHouse(database);
}, 240_000);
afterAll(async () => {
  await house.close();
  await database.close();
});

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c9a27a' } });

/** A photograph taken lying on its side, that tells where it was taken. */
const photograph = () =>
  blank(3000, 2000)
    .withExif({ IFD0: { Make: 'Roger’s camera' }, IFD3: { GPSLatitude: '34/1 3/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const letterOf = async (by: Visitor): Promise<string> =>
  (await by.call('post', '/v1/letters', { content: { text: DEAR_CATHERINE }, draft: true }).expect(202)).body.id;

const send = (by: Visitor, letter: string, bytes: Buffer) =>
  by.call('post', `/v1/letters/${letter}/pictures`).attach('file', bytes, 'lake.jpg');

describe('the pictures of a letter’s order', () => {
  it('are kept upright, small enough to look at, and without what was hidden in them', async () => {
    const client = await house.client();
    const letter = await letterOf(client);
    const { body } = await send(client, letter, await photograph()).expect(201);
    expect(body).toMatchObject({ object: 'picture', width: 1067, height: 1600 });
    const writer = await house.staff('writer');
    const listed = await writer.call('get', `/v1/letters/${letter}/pictures`).expect(200);
    expect(listed.body.data).toEqual([body]);
    const shown = await writer.call('get', body.file).expect(200);
    expect(shown.headers['content-type']).toBe('image/webp');
    const { format, exif, orientation } = await sharp(shown.body).metadata();
    expect({ format, exif, orientation }).toEqual({ format: 'webp', exif: undefined, orientation: undefined });
    // The file is named by a row now, however old it gets.
    await collectGarbage(database.db, house.services.blobs, -60_000);
    await writer.call('get', body.file).expect(200);
  });

  it('are nobody else’s, and can be taken away', async () => {
    const [client, other] = [await house.client(), await house.client()];
    const letter = await letterOf(client);
    const { body } = await send(client, letter, await blank(40, 30).png().toBuffer()).expect(201);
    await other.call('get', body.file).expect(404);
    await other.call('delete', body.file).expect(404);
    const another = await letterOf(client);
    await client.call('get', body.file.replace(letter, another)).expect(404);
    await client.call('delete', body.file).expect(204);
    await client.call('get', body.file).expect(404);
  });

  it('are pictures, and not too many', async () => {
    const client = await house.client();
    const letter = await letterOf(client);
    const refused = async (bytes: Buffer) => (await send(client, letter, bytes).expect(415)).body.code;
    expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBe(
      'unsupported_picture',
    );
    const cut = (await photograph()).subarray(0, 900);
    expect(await refused(cut)).toBe('unsupported_picture');
    const small = await blank(8, 8).webp().toBuffer();
    for (let i = 0; i < MOST_PICTURES; i++) await send(client, letter, small).expect(201);
    expect((await send(client, letter, small).expect(409)).body.code).toBe('too_many_pictures');
  });
});
