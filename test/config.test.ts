import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, type Environment, loadConfig } from '../src/config.js';

const varDirectory = mkdtempSync(path.join(tmpdir(), 'config-'));
const load = (environment: Environment) => loadConfig({ VAR_DIR: varDirectory, ...environment });

function flawsOf(environment: Environment): readonly { variable: string; expected: string }[] {
  try {
    load(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.flaws;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing: the database, the files and the secret are this machine’s own', () => {
    const config = load({});
    expect(config).toMatchObject({ port: 3000, publicUrl: 'http://localhost:3000', databaseIsEmbedded: true });
    expect(config.redisUrl).toBeNull();
    expect(config.blobs).toEqual({ kind: 'file', directory: path.join(varDirectory, 'blobs') });
    expect(config.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(load({}).secret).toBe(config.secret);
    expect(statSync(path.join(varDirectory, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('counts an empty variable as unset, as compose files leave them', () => {
    expect(load({ REDIS_URL: '', PORT: '' })).toMatchObject({ redisUrl: null, port: 3000 });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'three'],
    ['DATABASE_URL', 'mysql://x'],
    ['REDIS_URL', 'localhost:6379'],
    ['APP_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['WRITE_SLOTS', '0'],
    ['QUEUE_PREFIX', 'a:b'],
    ['CANCEL_WINDOW_SECONDS', '-1'],
    ['PROXIES', 'true'],
  ])('refuses %s=%s by name, and says what was expected', (variable, value) => {
    const [flaw, ...others] = flawsOf({ [variable]: value });
    expect(others).toEqual([]);
    expect(flaw!.variable).toBe(variable);
    expect(flaw!.expected.length).toBeGreaterThan(5);
  });

  it('says everything that is wrong at once, and never a value', () => {
    const flaws = flawsOf({ PORT: 'x', DATABASE_URL: 'mysql://user:hunter2@host', APP_SECRET: 'hunter2' });
    expect(flaws.map(({ variable }) => variable).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'APP_SECRET',
      'DATABASE_URL',
      'PORT',
    ]);
    expect(JSON.stringify(flaws)).not.toContain('hunter2');
  });

  it('takes S3 whole or not at all: a part of it is a mistake, not a wish for files', () => {
    const s3 = {
      S3_ENDPOINT: 'http://files:9000',
      S3_BUCKET: 'letters',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'key',
    };
    expect(load(s3).blobs).toMatchObject({ kind: 's3', bucket: 'letters', region: 'us-east-1' });
    const { S3_BUCKET: _missing, ...rest } = s3;
    expect(flawsOf(rest).map(({ variable }) => variable)).toEqual(['S3_BUCKET']);
  });
});
