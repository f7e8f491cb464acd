/** A browser's localStorage; full keeps nothing more. */
export function storage() {
  const kept = new Map();
  return {
    full: false,
    kept,
    getItem: key => kept.get(key) ?? null,
    setItem(key, value) {
      if (this.full) {
        throw new Error('QuotaExceededError');
      }
      kept.set(key, value);
    },
    removeItem: key => kept.delete(key)
  };
}
