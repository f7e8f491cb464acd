// The tab 办理情况 of a process definition in Cockpit: who has what in all its instances.
import {get} from '../../../tasklist/scripts/filing/api.js';
import {element} from '../../../tasklist/scripts/filing/elements.js';
import {problem} from '../../../tasklist/scripts/filing/upload.js';
import {workTable} from './work.js';

async function show(node, definition) {
  try {
    node.replaceChildren(element('div', {class: 'filing-desk'}, workTable(await get('/api/process-definitions/' + definition.split(':')[0] + '/work'))));
  } catch (error) {
    node.replaceChildren(problem(error));
  }
}

export default {
  id: 'filing-definition',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 100,
  properties: {label: '办理情况'},
  render: (node, {processDefinitionId}) => show(node, processDefinitionId),
  unmount: () => {}
};
