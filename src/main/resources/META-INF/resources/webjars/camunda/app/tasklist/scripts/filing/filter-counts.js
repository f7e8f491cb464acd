// How many tasks each filter on the left holds.
import {find} from '../../../shared/scripts/api.js';

const FILTERS = '.task-filters .content .item h4';
const EVERY = 60_000;
const SOON = 3_000;

/** @type {Map<string, number>} */
let counts = new Map();

/** The words are the engine's; what we add stands beside them. */
function show() {
  document.querySelectorAll(FILTERS).forEach(heading => {
    const count = counts.get((heading.textContent || '').trim());
    if (heading instanceof HTMLElement && count !== undefined && heading.dataset.count !== String(count)) {
      heading.dataset.count = String(count);
    }
  });
}

async function count() {
  if (document.hidden || !document.querySelector(FILTERS)) {
    return;
  }
  try {
    const filters = await find('/camunda/api/engine/engine/default/filter?resourceType=Task&itemCount=true');
    counts = new Map((filters || []).map(filter => [filter.name.trim(), filter.itemCount]));
    show();
  } catch {
    // the filters work without their numbers; an ended session is told of by the page itself
  }
}

new MutationObserver(show).observe(document.body, {childList: true, subtree: true});
window.addEventListener('hashchange', count);
setInterval(count, EVERY);
// until the filters are there: they come after these scripts
setInterval(() => counts.size || count(), SOON);

export default [];
