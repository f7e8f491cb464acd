// Parts of the administrator's page tell each other that something was entered.
const CHANGED = 'setup-changed';

/** Something was entered. */
export const hasChanged = () => document.dispatchEvent(new CustomEvent(CHANGED));

/**
 * Is called after each change, as long as the node is on the page.
 *
 * @param {HTMLElement} node
 * @param {() => void} act
 */
export function onChange(node, act) {
  const listen = () => (node.isConnected ? act() : document.removeEventListener(CHANGED, listen));
  document.addEventListener(CHANGED, listen);
}
