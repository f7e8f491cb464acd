// Tasklist keeps 提交 disabled for as long as form-js has any entry among its errors, and form-js keeps two that nobody can
// see: those of a field that a choice has hidden since, and an empty one once a field of a dynamic list has changed. Where
// no field shows an error, the form may be submitted; submitting checks what is visible anyway.
// It has to be free at once: a press on 提交 takes the cursor out of the field that was being written in, which changes the
// form; a button that is disabled when the press ends gets no click.
const BUTTON = 'button[ng-disabled="disableCompleteButton()"]';
const FORM = '.fjs-container form.fjs-form';

/** Whether the button is free by our doing. */
let freed = false;

/** @param {Element} button */
function scopeOf(button) {
  let scope = window.angular ? window.angular.element(button).scope() : null;
  while (scope && !Object.hasOwn(scope, 'disableCompleteButton')) {
    scope = scope.$parent;
  }
  return scope;
}

/** @param {HTMLButtonElement} button */
function free(button) {
  const scope = scopeOf(button);
  if (scope?.$invalid) {
    scope.$invalid = false;
    freed = true;
    button.disabled = scope.disableCompleteButton();
    scope.$applyAsync();
  }
}

/** A field shows its error a moment later than form-js knows of it. */
function takeBack(button) {
  freed = false;
  const scope = scopeOf(button);
  if (scope) {
    scope.$invalid = true;
    scope.$applyAsync();
  }
}

function look() {
  const button = document.querySelector(BUTTON);
  if (!(button instanceof HTMLButtonElement) || !document.querySelector(FORM)) {
    freed = false;
    return;
  }
  const isWrong = document.querySelector('.fjs-container .fjs-form-field-error') !== null;
  if (button.disabled && !isWrong) {
    free(button);
  } else if (freed && isWrong) {
    takeBack(button);
  }
}

// form-js tells of a change some time after the key or click; what can be seen of it is that the button or the fields change
new MutationObserver(look).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['disabled']});

export default [];
