import { mediaFor, parseMediaName } from '../../src/delivery/media.js';

describe('parseMediaName', () => {
  it('reads millimetres and inches', () => {
    expect(parseMediaName('iso_a5_148x210mm')).toEqual({ name: 'iso_a5_148x210mm', width: 148, height: 210 });
    expect(parseMediaName('na_monarch_3.875x7.5in')?.height).toBeCloseTo(190.5);
  });

  it('knows no size in a name that describes none', () => {
    expect(parseMediaName('auto')).toBeNull();
    expect(parseMediaName('iso_a5_x210mm')).toBeNull();
  });
});

describe('mediaFor', () => {
  const media = ['iso_a4_210x297mm', 'na_letter_8.5x11in'].flatMap((name) => parseMediaName(name) ?? []);

  it('finds a sheet standing or lying, within a millimetre', () => {
    expect(mediaFor({ width: 215.9, height: 279.4 }, media)?.name).toBe('na_letter_8.5x11in');
    expect(mediaFor({ width: 297.4, height: 210 }, media)?.name).toBe('iso_a4_210x297mm');
  });

  it('does not take letter for A4', () => {
    expect(mediaFor({ width: 213, height: 288 }, media)).toBeNull();
  });
});
