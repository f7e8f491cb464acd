// The engine's own searches offer what there is not here, such as cases and tenants; what they offer stands in the scope
// of their widget.

/**
 * @param {(key: string) => boolean} isOffered whether there is something to be found by that
 */
export function offerOnly(isOffered) {
  new MutationObserver(() =>
    document.querySelectorAll('[cam-widget-search]').forEach(node => {
      const scope = window.angular?.element(node).isolateScope();
      if (scope?.types?.some(type => !isOffered(type.id.key))) {
        scope.types.splice(0, scope.types.length, ...scope.types.filter(type => isOffered(type.id.key)));
        scope.$applyAsync();
      }
    })
  ).observe(document.body, {childList: true, subtree: true});
}
