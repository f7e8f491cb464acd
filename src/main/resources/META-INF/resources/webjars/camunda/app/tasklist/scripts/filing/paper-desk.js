// The tab 填报数据 of a hand-over: the unit's audit form, what came back signed, and the tables that the form lists.
import {get} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {auditFormState, unitPapers} from '../../../shared/scripts/unit-papers.js';
import {submissionDesk} from './submission-desk.js';

/** @param {any} task */
export async function paperDesk(task) {
  const papers = place(element('div'));
  const chosen = place(element('div'));
  const unit = await get('/api/cycles/' + task.cycle + '/units/' + encodeURIComponent(task.unit) + '/papers');
  const show = async () => {
    await papers.open(async () => {
      const fresh = await get('/api/cycles/' + task.cycle + '/units/' + encodeURIComponent(task.unit) + '/papers');
      return unitPapers(fresh, task.cycle, true, show);
    });
  };
  await show();
  const open = one => async () => {
    if (await chosen.open(again => submissionDesk({...task, submissionId: one.submissionId}, again))) {
      chosen.node.scrollIntoView({block: 'start'});
    }
  };
  return element(
    'div',
    {class: 'filing-desk'},
    element('h4', {}, unit.unitName + '｜审核表（附件1）：' + auditFormState(unit)),
    papers.node,
    element('h4', {}, '审核表列出的表格'),
    table(
      ['表格', '状态', '已接收', ''],
      unit.tables.map(one => [
        one.table,
        one.state,
        one.received ? '是' : '',
        element('button', {class: 'btn btn-default btn-xs', onclick: open(one)}, '查看')
      ]),
      ''
    ),
    chosen.node
  );
}
