// A task in which data are filled in opens on 填报数据, with the whole width of the window.
import {find} from '../../../shared/scripts/api.js';
import {latest} from '../../../shared/scripts/latest.js';

const DATA = 'filing-data';

const asked = latest();

const taskIn = hash => /[?&]task=([^&]+)/.exec(hash)?.[1];

/** The list stays closed only until its person opens it: what they chose since holds. */
function closeLists() {
  document.body.classList.add('filters-column-close', 'list-column-close');
}

/** Where the address names no tab, somebody comes from a mail or from the list, and the task itself says which is right. */
function choose() {
  const hash = window.location.hash;
  const id = taskIn(hash);
  if (!id || hash.includes('detailsTab=')) {
    return;
  }
  asked.ask(
    () => find('/api/tasks/' + id),
    task => {
      if (task?.may.upload && window.location.hash === hash) {
        window.location.hash = hash + '&detailsTab=' + DATA;
      }
    },
    () => {}
  );
}

if (taskIn(window.location.hash)) {
  closeLists();
}
window.addEventListener('hashchange', choose);
choose();

export default [];
