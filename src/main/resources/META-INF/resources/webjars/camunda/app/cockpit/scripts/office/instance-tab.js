// The tab 办理情况 of a process instance in Cockpit: who has it now and, for a table, with whom it lay when.
import {get} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {ledgerView} from './ledger.js';
import {workTable} from './work.js';

async function desk(instance) {
  const work = await get('/api/process-instances/' + instance + '/work');
  const table = work.year && work.tableCode;
  return element(
    'div',
    {class: 'filing-desk'},
    workTable(work),
    table ? element('h4', {}, work.year + '年度表' + work.tableCode + '的办理经过') : null,
    table ? await ledgerView(work.year, work.tableCode) : null
  );
}

let shown = null;

export default {
  id: 'filing-instance',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: {label: '办理情况'},
  render(node, {processInstanceId}) {
    shown = place(node);
    shown.open(() => desk(processInstanceId));
  },
  unmount: () => shown.leave()
};
