// The form renderer and the browser's network errors speak English only, and have no setting for it: their few sentences
// are replaced as they appear.
/** @type {[RegExp, string][]} */
const sentences = [
  [/^Field is required\.$/, '此项必填。'],
  [/^Field must match pattern .*$/, '格式不正确，请按说明填写。'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于$1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于$1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写$1个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写$1个字。'],
  [/^Value is not a number\.$/, '请填写数字。'],
  [/^Value is expected to be an integer\.$/, '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留$1位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '此值不可用，最接近的可用值是$1和$2。'],
  [/^Field must be a valid +international phone number\. .*$/, '请填写带国家代码的电话号码，例如+8637168880000。'],
  [/^Field must be a valid email\.$/, '请填写有效的电子邮箱地址。'],
  [/^Nothing to show\.$/, '没有内容。'],
  [/^(\d+) of (\d+)$/, '第$1页，共$2页'],
  [/^of$/, '／'],
  [/^Previous page$/, '上一页'],
  [/^Next page$/, '下一页'],
  [/^Add new$/, '添加一行'],
  [/^Expand all \((\d+)\)$/, '全部展开（$1）'],
  [/^Collapse$/, '收起'],
  [/^Select$/, '请选择'],
  [/^Search$/, '搜索'],
  [/^No results$/, '没有符合的选项'],
  [/^All values selected$/, '已全部选中'],
  [/^Skip to search$/, '跳到搜索'],
  [/^Remove tag$/, '移除此项'],
  [/^Remove list item (\d+)$/, '删除第$1行'],
  [/^Increment$/, '增加'],
  [/^Decrement$/, '减少'],
  [/^Click to sort by (.+) (?:ascending|descending)$/, '按“$1”排序'],
  [/^Click to remove sorting$/, '不再排序'],
  [/^Request has been terminated[\s\S]*$/, '网络中断，没有提交成功，您填写的内容还在。请在网络恢复后再提交一次。']
];

function translate(text) {
  const found = sentences.find(([english]) => english.test(text));
  return found ? text.replace(found[0], found[1]) : text;
}

function translateText(node) {
  const text = node.data.trim();
  const chinese = translate(text);
  if (chinese !== text) {
    node.data = chinese;
  }
}

function translateBelow(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
  ['placeholder', 'aria-label', 'title'].forEach(name =>
    root.querySelectorAll('[' + name + ']').forEach(node => {
      const chinese = translate(node.getAttribute(name));
      if (chinese !== node.getAttribute(name)) {
        node.setAttribute(name, chinese);
      }
    })
  );
}

new MutationObserver(() => document.querySelectorAll('.fjs-container, .alert-danger').forEach(translateBelow)).observe(document.body, {
  childList: true,
  subtree: true,
  characterData: true
});

export default [];
