// What the engine's pages show before their language file has arrived stays a bare key, such as SEARCH_PLACEHOLDER.
// It gets its text as soon as it is seen; so do the few titles that are English for good.
const KEY = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

/** @type {Record<string, string>} */
const TITLES = {'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '还原大小', 'Powered by bpmn.io': '流程图由bpmn.io绘制'};

/** @param {string} key */
function textOf(key) {
  const root = window.angular && window.angular.element(document.body).injector();
  return root && root.has('$translate') ? root.get('$translate').instant(key) : key;
}

/** @param {Node} node */
const wordsOf = node => (node.nodeValue || '').trim();

function mend() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, node =>
    KEY.test(wordsOf(node)) && !node.parentElement?.closest('script, style, pre, code, [cam-variables-table], td')
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_SKIP
  );
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const text = textOf(wordsOf(node));
    if (text !== wordsOf(node)) {
      node.nodeValue = text;
    }
  }
  document.querySelectorAll('[title]').forEach(node => {
    const chinese = TITLES[node.getAttribute('title') || ''];
    if (chinese) {
      node.setAttribute('title', chinese);
    }
  });
  document.querySelectorAll('input').forEach(input => {
    if (KEY.test(input.placeholder)) {
      input.placeholder = textOf(input.placeholder);
    }
  });
}

let waiting = 0;
new MutationObserver(() => {
  clearTimeout(waiting);
  waiting = window.setTimeout(mend, 300);
}).observe(document.body, {childList: true, subtree: true, characterData: true});

export default [];
