// 提交 in a task's form hands in what is saved. Whoever has corrections that are in this browser only is told so instead:
// they would be left out.
import {find, get} from '../../../shared/scripts/api.js';
import {draftsBelongTo} from '../../../shared/scripts/drafts.js';
import {element} from '../../../shared/scripts/elements.js';
import {taskIn} from '../../../shared/scripts/task-address.js';
import {hasUnsaved} from '../../../shared/scripts/unsaved.js';

const BUTTON = 'button[ng-click="complete()"]';

let looking = false;
/** A click that has been looked at and goes on to Tasklist. */
let passed = false;

/** @param {string} id of the task */
async function leavesOut(id) {
  const [task, me] = await Promise.all([find('/api/tasks/' + id), get('/api/me')]);
  if (!task?.may.upload) {
    return false;
  }
  draftsBelongTo(me.id);
  return hasUnsaved(task.submissionId);
}

function tell() {
  const form = document.querySelector('.fjs-container');
  form?.querySelector('.filing-unsaved')?.remove();
  const note = element(
    'div',
    {class: 'alert alert-warning filing-unsaved', role: 'alert'},
    '“填报数据”的“数据”中有没有保存的修改，它们只在这个浏览器里，不会随提交报送。请先保存为新版本或放弃修改，再提交。'
  );
  form?.append(note);
  note.scrollIntoView({block: 'nearest'});
}

/** @param {HTMLElement} button */
async function look(button) {
  const id = taskIn(window.location.hash);
  looking = true;
  // what cannot be looked at now is for the server to answer
  const held = id && (await leavesOut(id).catch(() => false));
  looking = false;
  if (held) {
    tell();
    return;
  }
  passed = true;
  button.click();
  passed = false;
}

document.addEventListener(
  'click',
  event => {
    const button = event.target instanceof Element ? event.target.closest(BUTTON) : null;
    if (button instanceof HTMLElement && !passed) {
      event.preventDefault();
      event.stopImmediatePropagation();
      looking || look(button);
    }
  },
  true
);

export default [];
