// The engine's own searches offer what there is not here, such as cases and tenants, and what they offer stays a bare key
// where it was drawn before its language had arrived. Both stand in the scope of their widget.

/** @typedef {{id: {key: string, value: string}, operators?: {value: string}[]}} Searchable */

const KEY = /^[A-Z]+(_[A-Z]+)*$/;

/** @param {{value: string}} named */
function translated(named) {
  const root = window.angular?.element(document.body).injector();
  const text = root?.get('$translate').instant(named.value);
  if (!KEY.test(named.value) || !text || text === named.value) {
    return false;
  }
  named.value = text;
  return true;
}

/** @param {Searchable[]} types @returns whether something was */
const translatedAll = types => types.flatMap(type => [type.id, ...(type.operators || [])]).filter(translated).length > 0;

/**
 * @param {(key: string) => number} placeOf where that is offered; below 0 where there is nothing to be found by it
 */
export function offerOnly(placeOf) {
  new MutationObserver(() =>
    document.querySelectorAll('[cam-widget-search]').forEach(node => {
      const scope = window.angular?.element(node).isolateScope();
      if (!scope?.types) {
        return;
      }
      const offered = scope.types
        .filter(type => placeOf(type.id.key) >= 0)
        .sort((one, other) => placeOf(one.id.key) - placeOf(other.id.key));
      const fewer = offered.length < scope.types.length;
      if (fewer) {
        scope.types.splice(0, scope.types.length, ...offered);
      }
      if (translatedAll(offered) || fewer) {
        scope.$applyAsync();
      }
    })
  ).observe(document.body, {childList: true, subtree: true});
}
