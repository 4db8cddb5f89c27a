import { spawnSync } from 'node:child_process';
import { CatalogueError } from '../src/catalogue/catalogue-error.js';
import { ConfigError } from '../src/config.js';
import { exitCodeOfMistake, isMistake } from '../src/run-program.js';
import { builtProgram } from './support/build.js';

describe('a program of the house', () => {
  it('says what is wrong with its environment in words alone, and ends with 2', async () => {
    const env = { PATH: process.env.PATH, PORT: 'three' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [await builtProgram('src/migrate.js')], { env });
    expect({ status, stdout: stdout.toString() }).toEqual({ status: 2, stdout: '' });
    expect(stderr.toString()).toMatch(/^the environment cannot be used:\n {2}PORT: .+\nSet or unset .+\n$/);
  });

  it('takes wrong templates for a mistake of whoever runs it, and its own faults for what they are', () => {
    const template = new CatalogueError('stationery.json', 'margins.top', 'expected a number');
    expect([isMistake(template), exitCodeOfMistake(template)]).toEqual([true, 1]);
    expect(exitCodeOfMistake(new ConfigError([]))).toBe(2);
    expect(isMistake(new TypeError('x is not a function'))).toBe(false);
  });
});
