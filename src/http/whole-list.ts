/** A list that is short enough to be given whole. */
export function wholeList<T>(data: readonly T[]) {
  return { object: 'list' as const, data, has_more: false, next_cursor: null };
}
