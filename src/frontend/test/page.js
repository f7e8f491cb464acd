// A page without a browser; to be imported before what builds on it.

/** As much of a page as boxes, questions and their buttons need. */
export class Node {
  children = [];
  attributes = {};
  checked = false;
  disabled = false;
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  listeners = {};
  addEventListener(name, listener) {
    this.listeners[name] = listener;
  }
  click() {
    this.listeners.click();
  }
  focus() {}
  remove() {}
  dispatchEvent(event) {
    this.listeners[event.type]?.(event);
  }
  get childNodes() {
    return this.children;
  }
  append(...children) {
    this.children.push(...children);
  }
  replaceChildren(...children) {
    this.children = children;
  }
}

globalThis.Node = Node;
globalThis.document = {createElement: () => new Node(), createTextNode: text => text};
globalThis.window = {location: {pathname: '/camunda/app/welcome/default/'}};

/** All the text in a node. */
export const wordsIn = node => (typeof node === 'string' ? node : node.children.map(wordsIn).join(''));
