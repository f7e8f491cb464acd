// The tab 办理情况 of a process instance in Cockpit: who has it now and, for a table, with whom it lay when.
import {get} from '../../../tasklist/scripts/filing/api.js';
import {element} from '../../../tasklist/scripts/filing/elements.js';
import {problem} from '../../../tasklist/scripts/filing/upload.js';
import {ledgerView} from './ledger.js';
import {workTable} from './work.js';

async function show(node, instance) {
  try {
    const work = await get('/api/process-instances/' + instance + '/work');
    const table = work.year && work.tableCode;
    node.replaceChildren(element('div', {class: 'filing-desk'}, workTable(work),
      table ? element('h4', {}, work.year + '年度表' + work.tableCode + '的办理经过') : null,
      table ? await ledgerView(work.year, work.tableCode) : null));
  } catch (error) {
    node.replaceChildren(problem(error));
  }
}

export default {
  id: 'filing-instance',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: {label: '办理情况'},
  render: (node, {processInstanceId}) => show(node, processInstanceId),
  unmount: () => {}
};
