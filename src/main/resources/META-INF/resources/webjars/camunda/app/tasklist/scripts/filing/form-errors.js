// Tasklist keeps 提交 disabled for as long as form-js has any entry among its errors, and form-js keeps two that nobody can
// see: those of a field that a choice has hidden since, and an empty one once a field of a dynamic list has changed. Where
// no field shows an error, the form may be submitted; submitting checks what is visible anyway.
const BUTTON = 'button[ng-disabled="disableCompleteButton()"]';
const FORM = '.fjs-container form.fjs-form';

function freeButton() {
  const button = document.querySelector(BUTTON);
  if (
    !(button instanceof HTMLButtonElement) ||
    !button.disabled ||
    !document.querySelector(FORM) ||
    document.querySelector('.fjs-container .fjs-form-field-error')
  ) {
    return;
  }
  let scope = window.angular ? window.angular.element(button).scope() : null;
  while (scope && !Object.hasOwn(scope, 'disableCompleteButton')) {
    scope = scope.$parent;
  }
  if (scope && scope.$invalid) {
    scope.$invalid = false;
    scope.$applyAsync();
  }
}

// form-js tells of a change some time after the key or click; what can be seen of it is that the button or the fields change
let waiting;
new MutationObserver(() => {
  clearTimeout(waiting);
  waiting = setTimeout(freeButton, 300);
}).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['disabled']});

export default [];
