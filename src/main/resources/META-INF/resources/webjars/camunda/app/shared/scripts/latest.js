// What is loaded belongs to what is asked for now, or is dropped: a late answer is never shown over a newer one.

/** Asks for one thing after the other and listens to the newest only. */
export function latest() {
  let newest = 0;
  return {
    /**
     * @template T
     * @param {(isNewest: () => boolean) => T | Promise<T>} load brings what is asked for; it may ask whether it is still wanted
     * @param {(brought: T) => void} show takes what was brought
     * @param {(error: unknown) => void} fail takes the error instead
     * @returns {Promise<boolean>} whether it was shown: not if it failed, or if something newer was asked for meanwhile
     */
    async ask(load, show, fail) {
      const mine = ++newest;
      const isNewest = () => mine === newest;
      try {
        const brought = await load(isNewest);
        if (isNewest()) {
          show(brought);
          return true;
        }
      } catch (error) {
        if (isNewest()) {
          fail(error);
        }
      }
      return false;
    },
    /** Whatever is still on its way is not wanted any more. */
    leave() {
      newest++;
    }
  };
}
