import { type Command, Option } from 'commander';
import { ImpositionField, PressFields } from '../http/contract/press.js';
import { IMPOSITIONS } from '../rendering/press/impose.js';
import { contradictionIn, INKS, resolvePress, STANDARDS } from '../rendering/press/press.js';
import type { RenderOptions } from '../rendering/renderer.js';
import { parsedFlags, WrongUsage } from './command-failure.js';

/** What the flags say about a press, as they were typed; `press` is how it inks, beside the ink that the pen has. */
export interface PressFlags {
  readonly press?: string;
  readonly standard?: string;
  readonly bleed?: string;
  readonly cropMarks?: true;
  readonly paper?: string;
  readonly imposition?: string;
}

/** Adds the flags that make a PDF ready for a press; `ink` is how the first of them is called. */
export function addPressFlags(command: Command, ink: '--ink' | '--press'): Command {
  return command
    .addOption(new Option(`${ink} <how>`, 'how a press inks it').choices(INKS))
    .addOption(new Option('--standard <name>', 'what the PDF promises').choices(STANDARDS))
    .option('--bleed <mm>', 'how far artwork goes on beyond the edge, such as 3')
    .option('--crop-marks', 'marks where the sheet is cut and folded')
    .addOption(new Option('--paper <how>', 'whether the colour of the paper is printed').choices(['shown', 'bare']))
    .addOption(new Option('--imposition <how>', 'pages on sheets to be folded').choices(IMPOSITIONS));
}

/** Whether any of the flags is there. */
export function asksForPress({ press, standard, bleed, cropMarks, paper, imposition }: PressFlags): boolean {
  return [press, standard, bleed, cropMarks, paper, imposition].some((flag) => flag !== undefined);
}

/** How the PDF is made, by its flags. @throws WrongUsage where one is not right, or two contradict each other */
export function renderOptionsFrom({
  press: ink,
  standard,
  bleed,
  cropMarks,
  paper,
  imposition,
}: PressFlags): RenderOptions {
  const given = { ink, standard, bleed, paper, imposition, ...(cropMarks && { crop_marks: 'true' }) };
  const wishes = parsedFlags(PressFields.extend({ imposition: ImpositionField }), given);
  const press = resolvePress({ ...wishes, cropMarks: wishes.crop_marks === 'true' });
  const words = contradictionIn(press);
  if (words !== null) throw new WrongUsage(words);
  return {
    press,
    ...(wishes.paper && { paper: wishes.paper }),
    ...(wishes.imposition && { imposition: wishes.imposition }),
  };
}
