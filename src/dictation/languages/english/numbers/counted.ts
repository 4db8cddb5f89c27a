const THINGS =
  /^(?:hundred|thousand|million|percent|people|men|women|children|point|dollar|pound|euro|ounces?|inches|year|day|minute|hour|mile|foot|page)$/;
const PLURAL = /^\p{L}{3,}[^su']s$/u;
const NO_PLURAL = /^(?:was|has|does|perhaps|always|sometimes|besides)$/;

/** Whether a number before this word counts: "in two thousand and five letters", "five fifty people". */
export function isCounted(next: string | undefined): boolean {
  return next !== undefined && (THINGS.test(next) || (PLURAL.test(next) && !NO_PLURAL.test(next)));
}
