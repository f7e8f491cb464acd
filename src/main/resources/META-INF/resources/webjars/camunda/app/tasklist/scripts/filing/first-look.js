// How Tasklist looks at first: tasks by their due date; one in which data are filled in or audited on 填报数据, with the
// whole width.
import {find} from '../../../shared/scripts/api.js';
import {latest} from '../../../shared/scripts/latest.js';
import {BY_DUE_DATE, ON_DATA, taskIn} from '../../../shared/scripts/task-address.js';

const asked = latest();

const CLOSED = ['filters-column-close', 'list-column-close'];
const NARROW = 768;

let closed = false;

/** Once: what their person opens again stays open. */
function closeLists() {
  if (!closed) {
    closed = true;
    document.body.classList.add(...CLOSED);
  }
}

/** Whoever has done with a task sees what is left. */
function openLists() {
  if (closed) {
    closed = false;
    document.body.classList.remove(...CLOSED);
  }
}

/** In place of the address: the way back leads to where somebody came from, not to the same task again. */
const add = (hash, parameter) => window.location.replace(hash + (hash.includes('?') ? '&' : '?') + parameter);

/**
 * Where the address names no order or no tab, somebody comes from a mail or from the list.
 *
 * @param {boolean} [first] whether nothing is drawn yet
 */
function choose(first = false) {
  const hash = window.location.hash || '#/';
  if (!/^#\/(\?|$)/.test(hash)) {
    return;
  }
  const id = taskIn(hash);
  if (id && window.innerWidth < NARROW) {
    closeLists();
  } else if (!id) {
    openLists();
  }
  // not while a task is open: it would be drawn anew under its person's hands
  if ((first || !id) && !hash.includes('sorting=')) {
    add(hash, BY_DUE_DATE);
    return;
  }
  if (id && !hash.includes('detailsTab=')) {
    asked.ask(
      () => find('/api/tasks/' + id),
      task => (task?.may.upload || task?.may.audit) && window.location.hash === hash && showData(hash),
      () => {}
    );
  }
}

function showData(hash) {
  closeLists();
  add(hash, ON_DATA);
}

if (window.location.hash.includes(ON_DATA)) {
  closeLists();
}

window.addEventListener('hashchange', () => choose());
choose(true);

export default [];
