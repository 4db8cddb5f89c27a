import { hintOf, isApiKey, newApiKey } from '../../src/accounts/api-key.js';
import { hashPassword, isPassword } from '../../src/accounts/password.js';
import { digestOf } from '../../src/accounts/secrets.js';

describe('a client’s key', () => {
  it('says its mode, is never the same twice, and is known by a hint that gives nothing away', () => {
    const key = newApiKey('test');
    expect(key).toMatch(/^test_[0-9a-z]{52}$/);
    expect(isApiKey(key)).toBe(true);
    expect(newApiKey('test')).not.toBe(key);
    expect(hintOf(key)).toBe(key.slice(0, 9));
  });

  it.each(['', 'test_', 'live_short', `demo_${'a'.repeat(52)}`, `test_${'A'.repeat(52)}`, `test_${'a'.repeat(53)}`])(
    'is told from %j without asking anybody',
    (text) => expect(isApiKey(text)).toBe(false),
  );

  it('is kept as a digest', () => {
    expect(digestOf('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('a password', () => {
  it('is known again, typed in composed or decomposed characters, and no other is', async () => {
    const hash = await hashPassword('caf\u00e9 au lait, s’il vous pla\u00eet');
    expect(await isPassword('cafe\u0301 au lait, s’il vous plai\u0302t', hash)).toBe(true);
    expect(await isPassword('cafe au lait', hash)).toBe(false);
    expect(hash).toMatch(/^scrypt\$32768\$8\$3\$/);
  });

  it('is hashed with fresh salt', async () => {
    expect(await hashPassword('the same words again')).not.toBe(await hashPassword('the same words again'));
  });

  it('is never right for somebody who does not work here, and asking takes as long', async () => {
    const hash = await hashPassword('correct horse battery staple');
    await isPassword('warm up', null);
    const known = await timeOf(() => isPassword('wrong', hash));
    const unknown = await timeOf(() => isPassword('wrong', null));
    expect(await isPassword('', null)).toBe(false);
    expect(unknown).toBeGreaterThan(known / 4);
  });
});

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
