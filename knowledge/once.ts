/** What comes back makes its value when it is first called, and gives that from then on. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const mostRemembered = 20_000;

/** What comes back gives of a word what `find` gives, and finds it once. What members type is endless; what is remembered is not. */
export function remembered<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const value = known.get(word);
    if (value !== undefined) return value;
    const found = find(word);
    if (known.size < mostRemembered) known.set(word, found);
    return found;
  };
}
