import { PrintLine } from './print-line.js';
import { usePrintsOfLetter } from './use-prints.js';

/** Every printing of a letter; nothing where there was none. */
export function LetterPrints({ letterId, onChanged }: { readonly letterId: string; readonly onChanged: () => void }) {
  const { data, reload } = usePrintsOfLetter(letterId);
  if (!data || data.data.length === 0) return null;
  return (
    <section aria-labelledby="letter-prints">
      <h2 id="letter-prints">On paper</h2>
      <ul>
        {data.data.map((print) => (
          <li key={print.id}>
            <PrintLine
              print={print}
              onChanged={() => {
                reload();
                onChanged();
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
