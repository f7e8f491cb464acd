// Tasklist keeps 提交 disabled for as long as form-js has any entry among its errors, and form-js keeps two that nobody can
// see: those of a field that a choice has hidden since, and an empty one once a field of a dynamic list has changed. Where
// no field shows an error, the form may be submitted; submitting checks what is visible anyway.
// It has to be free at once: a press on 提交 takes the cursor out of the field that was being written in, which changes the
// form; a button that is disabled when the press ends gets no click.
// What is wrong may stand screens above the button: it is named beside it, each name a way to the field.
import {element} from '../../../shared/scripts/elements.js';

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
  tell(button);
  const isWrong = document.querySelector('.fjs-container .fjs-form-field-error') !== null;
  if (button.disabled && !isWrong) {
    free(button);
  } else if (freed && isWrong) {
    takeBack(button);
  }
}

/** @param {Element} field */
const showsError = field => field.querySelector('.fjs-form-field-error') !== null;

/** Whether the field must be filled in and is not. @param {Element} field */
function isLeftEmpty(field) {
  const inputs = [...field.querySelectorAll('input:not(.numInput), textarea')].filter(
    /** @returns {input is HTMLInputElement | HTMLTextAreaElement} */
    input => input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement
  );
  return (
    field.querySelector('.fjs-asterix') !== null &&
    (inputs.length > 0 || field.querySelector('.fjs-select-placeholder') !== null) &&
    inputs.every(input => (input instanceof HTMLInputElement && ['radio', 'checkbox'].includes(input.type) ? !input.checked : !input.value))
  );
}

/**
 * The fields that show an error, from the top of the form; with them those that are empty and not checked yet, as form-js
 * checks the rows of a list only once it is asked to.
 */
function wrongFields() {
  const fields = [...document.querySelectorAll('.fjs-container .fjs-form-field')].filter(field => !field.querySelector('.fjs-form-field'));
  return fields.some(showsError) ? fields.filter(field => showsError(field) || isLeftEmpty(field)) : [];
}

/** What the field is called; in a list also in which of its rows. @param {Element} field */
function nameOf(field) {
  const label = field.querySelector('.fjs-form-field-label')?.cloneNode(true);
  if (!(label instanceof Element)) {
    return '未填好的一项';
  }
  label.querySelectorAll('.fjs-asterix').forEach(mark => mark.remove());
  const row = field.closest('.fjs-repeat-row-container');
  const place = row ? [...(row.parentElement?.querySelectorAll(':scope > .fjs-repeat-row-container') ?? [])].indexOf(row) + 1 : 0;
  return (place ? '第' + place + '行的' : '') + (label.textContent || '').trim();
}

/** @param {Element} field */
function goTo(field) {
  field.scrollIntoView({block: 'center'});
  const input = field.querySelector('input, textarea, select');
  if (input instanceof HTMLElement) {
    input.focus();
  }
}

/** Beside the button, which may be screens below what keeps it grey. @param {HTMLButtonElement} button */
function tell(button) {
  const wrong = wrongFields();
  const names = wrong.map(nameOf);
  const told = button.parentElement?.querySelector('.filing-missing');
  if (told?.getAttribute('data-names') === names.join('、')) {
    return;
  }
  told?.remove();
  if (names.length) {
    const go = wrong.map((field, i) =>
      element('button', {type: 'button', class: 'btn btn-link btn-sm', onclick: () => goTo(field)}, names[i])
    );
    button.parentElement?.prepend(
      element(
        'p',
        {class: 'filing-missing', role: 'status', 'data-names': names.join('、')},
        '还不能提交，有' + names.length + '处没有填好：',
        go
      )
    );
  }
}

// form-js tells of a change some time after the key or click; what can be seen of it is that the button or the fields change
new MutationObserver(look).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['disabled']});

export default [];
