// The tab 办理情况 of a process definition in Cockpit: who has what in all its instances.
import {get} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {workTable} from './work.js';

const desk = async definition =>
  element('div', {class: 'filing-desk'}, workTable(await get('/api/process-definitions/' + definition.split(':')[0] + '/work')));

let shown = null;

export default {
  id: 'filing-definition',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 100,
  properties: {label: '办理情况'},
  render(node, {processDefinitionId}) {
    shown = place(node);
    shown.open(() => desk(processDefinitionId));
  },
  unmount: () => shown.leave()
};
