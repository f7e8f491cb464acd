// 提交 in a task's form hands in what is saved. Whoever has corrections, or remarks half written, that are in this browser only
// is told so instead: they would be left out.
import {find, get} from '../../../shared/scripts/api.js';
import {draftsBelongTo} from '../../../shared/scripts/drafts.js';
import {element} from '../../../shared/scripts/elements.js';
import {taskIn} from '../../../shared/scripts/task-address.js';
import {commentDraft, halfWrittenWords, remarkDraft} from '../../../shared/scripts/half-written.js';
import {hasUnsaved} from '../../../shared/scripts/unsaved.js';

const BUTTON = 'button[ng-click="complete()"]';

let looking = false;
/** A click that has been looked at and goes on to Tasklist. */
let passed = false;

const CORRECTIONS = '“填报数据”的“数据”中有没有保存的修改，它们只在这个浏览器里，不会随提交报送。请先保存为新版本或放弃修改，再提交。';

const begunWords = begun => '还有写了一半、没有记下的批注或意见（' + begun + '）。请先在“填报数据”的“数据”中记下或清空，再提交。';

/**
 * @param {string} id of the task
 * @returns {Promise<string>} what is to be said of it; empty where nothing is left out
 */
async function leftOut(id) {
  const [task, me] = await Promise.all([find('/api/tasks/' + id), get('/api/me')]);
  if (!task?.submissionId) {
    return '';
  }
  draftsBelongTo(me.id);
  const {may, submissionId} = task;
  const begun = may.audit || may.comment ? halfWrittenWords((may.audit ? remarkDraft : commentDraft)(submissionId)) : '';
  return may.upload && hasUnsaved(submissionId) ? CORRECTIONS : begun && begunWords(begun);
}

/** @param {string} words */
function tell(words) {
  const form = document.querySelector('.fjs-container');
  form?.querySelector('.filing-unsaved')?.remove();
  const note = element('div', {class: 'alert alert-warning filing-unsaved', role: 'alert'}, words);
  form?.append(note);
  note.scrollIntoView({block: 'nearest'});
}

/** @param {HTMLElement} button */
async function look(button) {
  const id = taskIn(window.location.hash);
  looking = true;
  // what cannot be looked at now is for the server to answer
  const held = id && (await leftOut(id).catch(() => ''));
  looking = false;
  if (held) {
    tell(held);
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
