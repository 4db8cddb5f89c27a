import { Template, TemplateVersion } from '../../src/http/contract/letter-templates.js';
import { newId } from '../../src/storage/ids.js';
import { findRevision } from '../../src/storage/revisions.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type ClientVisitor, type HttpHouse, httpHouse, type StaffVisitor } from '../support/http-house.js';

let database: TestDatabase;
let house: HttpHouse;
let writer: StaffVisitor;
let client: ClientVisitor;
beforeAll(async () => {
  database = await testDatabase();
  house = await httpHouse(database);
  writer = await house.staff('writer');
  client = await house.client();
}, 240_000);
afterAll(async () => {
  await house.close();
  await database.close();
});

const TEXT = 'Dear {{ name }},\n\nYou are {{ age }} today{% if wish %}: {{ wish }}{% endif %}.\n\nYours,\nTheodore';
const PARTS = { salutation: 'Dear {{ name }},', body: ['{{ words }}'], closing: 'Yours,', signature: '{{ from }}' };

let count = 0;
/** A template of its own name; published, if it is to be. */
async function template(wording: object, { published = true } = {}): Promise<Template> {
  count += 1;
  const { body } = await writer.call('post', '/v1/templates', { name: `template-${count}`, ...wording }).expect(201);
  if (!published) return Template.parse(body);
  const done = await writer.call('post', `/v1/templates/${body.id}/versions/1/publish`).expect(200);
  return Template.parse(done.body);
}

/** The errors of a template that is none. */
async function refusedWording(wording: object) {
  const refused = await writer.call('post', '/v1/templates', { name: 'never', ...wording }).expect(422);
  return refused.body.errors;
}

const submit = (content: object) => client.call('post', '/v1/letters', { content: { template: content } });
const refusedLetter = async (content: object) => (await submit(content).expect(422)).body.errors;

/** An error of one variable. */
const at = (name: string, code: string) => ({ path: `content.template.variables.${name}`, code });

describe('a letter template', () => {
  it('is taken in with the variables that its Liquid names, and read by everybody', async () => {
    const made = await template({ text: TEXT, language: 'en-GB' }, { published: false });
    expect(made).toMatchObject({ language: 'en-GB', published_version: null });
    expect(made.versions).toMatchObject([{ number: 1, required_variables: ['name', 'age', 'wish'] }]);
    expect((await client.call('get', `/v1/templates/${made.id}`).expect(200)).body).toEqual(made);
    expect((await client.call('get', '/v1/templates').expect(200)).body.data).toContainEqual(made);
    const words = await client.call('get', `/v1/templates/${made.id}/versions/1`).expect(200);
    expect(TemplateVersion.parse(words.body).parts).toMatchObject({
      salutation: 'Dear {{ name }},',
      body: ['You are {{ age }} today{% if wish %}: {{ wish }}{% endif %}.'],
      signature: 'Theodore',
    });
  });

  it('has a name of its own, and versions in order, one of them published', async () => {
    const { id, name } = await template({ text: TEXT });
    await writer.call('post', '/v1/templates', { name, text: TEXT }).expect(409);
    const added = [1, 2, 3].map(() => writer.call('post', `/v1/templates/${id}/versions`, { parts: PARTS }));
    for (const { status } of await Promise.all(added)) expect(status).toBe(201);
    const { body } = await writer.call('post', `/v1/templates/${id}/versions/3/publish`).expect(200);
    expect(body.versions.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4]);
    expect(body.published_version).toBe(3);
    await writer.call('post', `/v1/templates/${id}/versions/5/publish`).expect(404);
    await client.call('get', `/v1/templates/${id}/versions/5`).expect(404);
    await writer.call('post', `/v1/templates/${newId('letterTemplate')}/versions`, { text: 'x' }).expect(404);
    const change = house.db.updateTable('letterTemplateVersions').set({ requiredVariables: [] }).execute();
    await expect(change).rejects.toThrow('only ever added');
  });

  it.each([
    ['a tag that is never closed', 'Hello.\n\nOne.\nTwo {% if a %}.\n\nThree.', 4, 'an end for what begins here'],
    ['a tag that ends in another paragraph', '{% if a %}One.\n\nTwo.{% endif %}', 1, 'in the same paragraph'],
    ['an output that is never closed', 'Dear {{ name,', 1, 'an end for what begins here'],
    ['a loop', '{% for x in a %}x{% endfor %}', 1, 'one of the tags if, unless, case, comment, raw'],
    ['a file', 'Hello.\n\n{% include "/etc/passwd" %}', 3, 'one of the tags'],
    ['another template', '{% render "other" %}', 1, 'one of the tags'],
    ['a filter that is not ours', '{{ a | where: "b" }}', 1, 'one of the filters append'],
    ['a filter without its value', '{{ a | append }}', 1, 'as many values'],
    ['nothing', 'Hello {{ }}.', 1, 'Liquid such as'],
    ['something within a variable', 'Hello {{ a.constructor }}.', 1, 'nothing looked up within'],
    ['two words for one name', 'Hello {{ name }}\nand {{ first name }}.', 2, 'one variable'],
    ['a name that is none', 'Hello {{ -- }}.', 1, 'variables named as in first_name'],
    ['an endless list', '{{ (1..999999999) }}', 1, 'less to do'],
  ])('is refused with the line and what was expected for %s', async (_, text, line, expected) => {
    const errors = await refusedWording({ text });
    expect(errors).toMatchObject([
      { path: 'text', message: expect.stringMatching(`^Line ${line}: `) },
      ...errors.slice(1),
    ]);
    expect(errors[0].message).toContain(expected);
  });

  it('names the part that is wrong, and bears tags within tags without end', async () => {
    const [error] = await refusedWording({ parts: { body: ['Fine.', 'One\n{{ a'] } });
    expect(error).toMatchObject({ path: 'parts.body.1', code: 'template_syntax' });
    expect(error.message).toMatch(/^Line 2: /);
    const deep = '{{a['.repeat(1_500);
    expect(await refusedWording({ text: deep.match(/.{1,190}/g)!.join(' ') })).toHaveLength(1);
    const nested = '{%if a%} '.repeat(1_000) + '{%endif%} '.repeat(1_000);
    const { id } = await template({ text: `Hello. ${nested}` });
    await submit({ id, variables: { a: true } }).expect(202);
    const many = Array.from({ length: 51 }, (_, i) => `{{ v${i} }}`).join(' ');
    expect(await refusedWording({ text: many })).toMatchObject([{ path: 'text', code: 'too_many_variables' }]);
    const longest = { body: ['x '.repeat(10_000), 'x'] };
    expect(await refusedWording({ parts: longest })).toMatchObject([{ path: 'parts', code: 'too_long' }]);
    expect(await refusedWording({ text: 'a', parts: PARTS })).toMatchObject([
      { message: expect.stringMatching('exactly one') },
    ]);
  });
});

describe('a letter made from a template', () => {
  it('is written with its variables, and keeps its words when another version is published', async () => {
    const { id } = await template({ text: TEXT });
    const { body: letter } = await submit({ id, variables: { name: 'Amy', age: 40, wish: false } }).expect(202);
    const words = 'Dear Amy,\n\nYou are 40 today.\n\nYours,\nTheodore';
    expect(letter).toMatchObject({ text: words, content: { template: { id, version: 1 } } });

    await writer.call('post', `/v1/templates/${id}/versions`, { text: 'Hello {{ name }}!' }).expect(201);
    await writer.call('post', `/v1/templates/${id}/versions/2/publish`).expect(200);
    const ink = { revision: 1, style: { ink: 'sepia' } };
    const { body: again } = await client.call('patch', `/v1/letters/${letter.id}`, ink).expect(200);
    expect(again).toMatchObject({ revision: 2, text: words });
    const { body: next } = await submit({ id, variables: { name: 'Amy' } }).expect(202);
    expect(next).toMatchObject({ text: 'Hello Amy!', content: { template: { version: 2 } } });
    const older = { id, version: 1, variables: { name: 'Bo', age: 8, wish: 'be well' } };
    expect((await submit(older).expect(202)).body.text).toContain('You are 8 today: be well.');
  });

  it('takes a variable for text, whatever it looks like', async () => {
    const { id } = await template({ parts: PARTS });
    const words = '{{ from }} {% if x %}\n\nDear Judas,\n\nYours,\nNobody';
    const { body } = await submit({ id, variables: { name: 'Amy', words, from: 'Theo\nT.' } }).expect(202);
    expect((await findRevision(house.db, body.id, 1)).parts).toEqual({
      salutation: 'Dear Amy,',
      body: [words],
      closing: 'Yours,',
      signature: 'Theo\nT.',
      postscripts: [],
      enclosures: [],
    });
  });

  it('leaves out a passage of which nothing is left', async () => {
    const { id } = await template({ parts: { ...PARTS, postscripts: ['{% if ps %}{{ ps }}{% endif %}'] } });
    const { body } = await submit({ id, variables: { name: 'Amy', words: 'Hello.', from: '', ps: false } }).expect(202);
    const { parts } = await findRevision(house.db, body.id, 1);
    expect(parts).toMatchObject({ body: ['Hello.'], postscripts: [] });
    expect(parts).not.toHaveProperty('signature');
  });

  it('is previewed as it will be written', async () => {
    const { id } = await template({ text: TEXT });
    const content = { template: { id, variables: { name: 'Amy', age: 40, wish: 'joy' } } };
    await client.call('post', '/v1/previews', { content, format: 'svg' }).expect(200);
  });

  it('is refused where there is no such template or version, or none is published', async () => {
    const { id } = await template({ text: 'Hello.' }, { published: false });
    const unknown = { path: 'content.template.version', code: 'unknown_template_version' };
    expect(await refusedLetter({ id: newId('letterTemplate') })).toMatchObject([
      { path: 'content.template.id', code: 'unknown_template' },
    ]);
    expect(await refusedLetter({ id })).toMatchObject([unknown]);
    expect(await refusedLetter({ id, version: 2 })).toMatchObject([unknown]);
    await submit({ id, version: 1 }).expect(202);
  });

  it('is refused with every variable that is missing, unknown, too long or no text', async () => {
    const { id } = await template({ parts: PARTS });
    expect(await refusedLetter({ id, variables: { name: 'Amy', words: 'x', form: 'x' } })).toMatchObject([
      at('from', 'required'),
      at('form', 'unknown_variable'),
    ]);
    const long = { name: 'x '.repeat(2_501), words: 'a\u0007b', from: ['x'] };
    const errors = await refusedLetter({ id, variables: long });
    expect(errors).toMatchObject([
      at('name', 'too_long'),
      at('words', 'forbidden_character'),
      { path: at('from', '').path },
    ]);
    const unwritable = { name: 'Amy', words: 'Dear 漢.', from: 'T.' };
    expect(await refusedLetter({ id, variables: unwritable })).toMatchObject([
      { ...at('words', 'unwritable_character'), index: 5 },
    ]);
    const wide = { name: 'x '.repeat(150), words: 'x', from: 'x' };
    expect(await refusedLetter({ id, variables: wide })).toMatchObject([
      { path: 'content.template.variables', code: 'too_long', message: expect.stringContaining('salutation') },
    ]);
  });

  it('says of a character that no hand writes whether it stands in the template', async () => {
    const { id } = await template({ text: 'Dear {{ name }}, 漢.' });
    expect(await refusedLetter({ id, variables: { name: 'Amy' } })).toMatchObject([
      { path: 'content.template.id', code: 'unwritable_character', code_point: 'U+6F22' },
    ]);
  });

  it('cannot be made to fill the memory', async () => {
    const { id } = await template({ text: `Hello {{ a${' | append: a'.repeat(1_000)} }}.` });
    const errors = await refusedLetter({ id, variables: { a: 'x '.repeat(2_500) } });
    expect(errors).toMatchObject([{ path: 'content.template.variables', code: 'not_writable' }]);
    const range = await template({ text: '{% if n == 7 %}{{ (1..999999999) }}{% endif %}Hello.' });
    expect(await refusedLetter({ id: range.id, variables: { n: 7 } })).toMatchObject([{ code: 'not_writable' }]);
  });

  it('leaves nothing of its variables in logs and books', async () => {
    const { id } = await template({ text: TEXT });
    await submit({ id, variables: { name: 'Zebediah', age: 1, wish: 'Xylophone' } }).expect(202);
    await refusedLetter({ id, variables: { name: 'Zebediah', Xylophone: 'Xylophone' } });
    const audit = await house.db.selectFrom('audit').selectAll().execute();
    expect(audit.map(({ action }) => action)).toEqual(expect.arrayContaining(['publish_template_version']));
    expect(`${house.logged.join('\n')}${JSON.stringify(audit)}`).not.toMatch(/Zebediah|Xylophone/);
  });
});
