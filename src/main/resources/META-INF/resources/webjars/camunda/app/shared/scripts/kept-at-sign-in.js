// Whoever finds themselves at the door in the middle of something reads there that it is not lost.
import {element} from './elements.js';
import {isDoor} from './task-address.js';
import {leftByAnybody} from './unsaved.js';

const WORDS = '这台电脑上暂存着没有保存的修改，不会丢失：登录后打开对应的任务，在“填报数据”中接着办理。';

/** @type {HTMLElement | null} */
let note = null;

function look() {
  note?.remove();
  note =
    isDoor(window.location.hash) && leftByAnybody() ? element('div', {class: 'alert alert-info kept-note', role: 'status'}, WORDS) : null;
  if (note) {
    document.body.append(note);
  }
}

window.addEventListener('hashchange', look);
look();

export default [];
