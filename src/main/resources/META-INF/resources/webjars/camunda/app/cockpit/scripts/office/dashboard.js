// The office's rooms on Cockpit's start page.
import {office} from './frame.js';

let leave = null;

export default {
  id: 'filing-progress',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  properties: {label: '年度填报'},
  render(node) {
    leave = office(node);
  },
  unmount: () => leave()
};
