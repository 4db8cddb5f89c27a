import { plain } from '../../items/plain.js';

/** Words that sound alike in English, for "which there": the recogniser never misspells, it picks the wrong one. */
const SETS = `
  there their they're / your you're / its it's / to too two / weather whether / peace piece / hear here / know no / new knew / right write rite / see sea / be bee / by buy bye / for four fore
  son sun / one won / week weak / wait weight / way weigh / meet meat / made maid / male mail / rain reign rein / road rode rowed / sale sail / tale tail / through threw / wear where ware / whole hole
  would wood / our hour / heart hart / dear deer / flower flour / great grate / night knight / pair pear pare / plain plane / read red / read reed / role roll / scene seen / sight site cite / steel steal
  than then / passed past / lose loose / quiet quite / affect effect / accept except / breath breathe / brake break / aloud allowed / altar alter / bare bear / board bored / ate eight / blue blew
  cell sell / cent sent scent / die dye / fair fare / feet feat / find fined / forth fourth / hair hare / heal heel / him hymn / i eye / idle idol / in inn / knot not / led lead / lessen lesson
  morning mourning / none nun / oh owe / pray prey / principal principle / rap wrap / seam seem / soar sore / sole soul / some sum / stair stare / sweet suite / tear tier / tied tide / toe tow / waist waste
  wore war / which witch / whose who's / vain vein vane / vale veil / we've weave / i'll aisle isle / let's lets / were we're / complement compliment / stationary stationery / desert dessert / angel angle
`;

const sets = SETS.split('/').map((set) => set.trim().split(/\s+/));
const alike = new Map<string, readonly string[]>();
for (const set of sets) {
  for (const word of set) alike.set(word, [...(alike.get(word) ?? []), ...set.filter((other) => other !== word)]);
}

/** The other spellings of what sounds like `word`; empty if none is known. */
export function homophonesOf(word: string): readonly string[] {
  return alike.get(plain(word)) ?? [];
}
