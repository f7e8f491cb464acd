// What the engine's pages show before their language file has arrived stays a bare key, such as SEARCH_PLACEHOLDER.
// It gets its text as soon as it is seen; so do the few titles that are English for good.
const KEY = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

const TITLES = {'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '还原大小', 'Powered by bpmn.io': '流程图由bpmn.io绘制'};

function textOf(key) {
  const root = window.angular && window.angular.element(document.body).injector();
  return root && root.has('$translate') ? root.get('$translate').instant(key) : key;
}

function mend() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, node =>
    KEY.test(node.data.trim()) && !node.parentNode.closest('script, style, pre, code, [cam-variables-table], td')
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_SKIP
  );
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const text = textOf(node.data.trim());
    if (text !== node.data.trim()) {
      node.data = text;
    }
  }
  document.querySelectorAll('[title]').forEach(node => {
    node.title = TITLES[node.title] || node.title;
  });
  document.querySelectorAll('input[placeholder]').forEach(input => {
    if (KEY.test(input.placeholder)) {
      input.placeholder = textOf(input.placeholder);
    }
  });
}

let waiting;
new MutationObserver(() => {
  clearTimeout(waiting);
  waiting = setTimeout(mend, 300);
}).observe(document.body, {childList: true, subtree: true, characterData: true});

export default [];
