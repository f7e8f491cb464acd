// Why corrections were not saved; where they outlive the page, so that nobody fears to sign in again.
import {element} from '../../../shared/scripts/elements.js';
import {Problem} from '../../../shared/scripts/problem.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {unsavedOf} from '../../../shared/scripts/unsaved.js';

/**
 * @param {unknown} error
 * @param {number} id of the submission
 */
export function savingProblem(error, id) {
  const box = problemBox(error);
  const left = unsavedOf(id);
  if (error instanceof Problem && error.isSessionEnded && left) {
    box.append(
      element('p', {}, '没有保存的修改（' + left + '）已暂存在这台电脑上，不会丢失：登录后就在这里，或重新打开这项任务，再保存。')
    );
  }
  return box;
}
