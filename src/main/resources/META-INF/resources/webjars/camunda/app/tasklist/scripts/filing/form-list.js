// Tasklist counts a form with a dynamic list as invalid for good once a field of the list has changed: form-js leaves an
// empty entry among its errors. Where no field shows an error, the form may be submitted; submitting checks it anyway.
const BUTTON = 'button[ng-disabled="disableCompleteButton()"]';
const LIST = '.fjs-container .fjs-form-field-dynamiclist';

function freeButton() {
  const button = document.querySelector(BUTTON);
  if (
    !(button instanceof HTMLButtonElement) ||
    !button.disabled ||
    !document.querySelector(LIST) ||
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

let waiting;
const soon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(freeButton, 300);
};
['input', 'change', 'click', 'keyup'].forEach(kind =>
  document.addEventListener(
    kind,
    event => {
      if (event.target instanceof Element && event.target.closest('.fjs-container')) {
        soon();
      }
    },
    true
  )
);

export default [];
