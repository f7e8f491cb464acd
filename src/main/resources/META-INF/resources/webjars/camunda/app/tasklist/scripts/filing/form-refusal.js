// A refusal that Tasklist tells of stays until it is closed by hand. It has been read once the person does the next thing
// or turns to another task, so it is closed then.
const PANEL = '.page-notifications';

function closeRefusals() {
  document.querySelectorAll(PANEL + ' .alert-danger .close').forEach(close => {
    if (close instanceof HTMLElement) {
      close.click();
    }
  });
}

/** @param {string} kind of event @param {string} place where it counts as the next thing */
const closeOn = (kind, place) =>
  document.addEventListener(
    kind,
    event => {
      if (event.target instanceof Element && event.target.closest(place) && !event.target.closest(PANEL)) {
        closeRefusals();
      }
    },
    true
  );

closeOn('click', 'body');
closeOn('input', 'body');
closeOn('keydown', '.tasks-list');

export default [];
