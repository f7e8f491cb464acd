// The workbook of units, people and roles: taken out, looked at in a dry run, and taken in.
import {upload, url} from '../../../shared/scripts/api.js';
import {element, link} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {acting} from './acting.js';
import {howMany, outcomeBox} from './roster-outcome.js';

const ROSTER = '/api/setup/organization';

/** @param {(outcome: import('./roster-outcome.js').Outcome) => Promise<unknown>} taken what follows once it is taken in */
export function rosterWorkbook(taken) {
  const said = element('div', {'aria-live': 'polite'});
  /** @param {File} file */
  const take = async file => taken(await upload(ROSTER, file, () => {}));
  /** @param {File} file */
  const look = async file => {
    said.replaceChildren(element('p', {}, '正在试读“' + file.name + '”……'));
    try {
      const outcome = await upload(ROSTER + '?dryRun=true', file, () => {});
      const ready = !outcome.errors.length && howMany(outcome);
      const shown = [...outcomeBox(outcome), ready ? acting('导入“' + file.name + '”', () => take(file)) : null];
      said.replaceChildren(...shown.filter(node => node !== null));
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return element(
    'div',
    {},
    element(
      'p',
      {},
      '下载工作簿，在“单位”“人员”“角色”三张工作表中填写，先试读，看过将有什么变化再导入。没有列入的不受影响，登记只结束、不删除。'
    ),
    element(
      'p',
      {class: 'filing-buttons'},
      link('下载工作簿（含现有登记和填写说明）', url(ROSTER + '.xlsx')),
      ' ',
      fileButton('试读工作簿', 'btn-primary btn-sm', look, '.xlsx')
    ),
    said
  );
}
