// What everybody has to know of this system, on every page, such as that no message leaves it.
import {element} from './elements.js';
import {notice} from './school.js';

if (notice) {
  document.body.classList.add('has-standing-notice');
  document.body.append(element('div', {class: 'standing-notice', role: 'status'}, notice));
}

export default [];
