// One task to choose among several. Corrections that are in this browser only would be left out of what is handed in, so data
// that have some cannot be chosen until they are saved or given up.
import {element} from '../../../shared/scripts/elements.js';
import {hasUnsaved} from '../../../shared/scripts/unsaved.js';
import {taskLink} from './work-list.js';

const unsavedNote = ({id}) => [
  '“数据”中有没有保存的修改，它们只在这个浏览器里，不会随提交报送。请先',
  taskLink({id, name: '打开这张表', fills: true}),
  '，保存为新版本或放弃修改。'
];

/** @param kind of what is done with the task */
export function choice(kind, task) {
  const box = element('input', {type: 'checkbox', 'aria-label': task.name});
  const note = element('div', {class: 'work-reason'});
  const one = {
    task,
    box,
    name: element('div', {}, task.name, note),
    isHeldBack: () => kind === 'HAND_IN' && hasUnsaved(task.submissionId),
    /** Looks into the browser again: the same table may be open beside this page. */
    look() {
      const held = one.isHeldBack();
      box.disabled = held;
      box.checked = box.checked && !held;
      note.replaceChildren(...(held ? unsavedNote(task) : []));
    },
    choose(chosen) {
      box.checked = chosen && !box.disabled;
    }
  };
  one.look();
  return one;
}
