import { chosenWork } from '../../workers/chosen-work.js';

describe('what a worker is started for', () => {
  it.each([
    [[], 'shared'],
    [['--only', 'write'], 'none'],
    [['--only', 'print'], 'shared'],
    [['--printer', 'study'], { name: 'study' }],
    [['--only', 'print', '--printer', 'study'], { name: 'study' }],
  ])('%j', (args, printers) => {
    expect(chosenWork(args).printers).toEqual(printers);
    expect(chosenWork(args).jobs.length > 0).toBe(printers === 'none' || args.length === 0);
  });

  it.each([
    [['--only', 'sing'], 'expected write or print, got sing'],
    [['--only', 'write', '--printer', 'study'], 'leave --printer out'],
    [['--print', 'study'], '--print'],
  ])('%j is refused in words', (args, words) => {
    expect(() => chosenWork(args)).toThrow(words);
  });
});
