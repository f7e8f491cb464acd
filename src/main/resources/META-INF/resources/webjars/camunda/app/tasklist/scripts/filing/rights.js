// What Tasklist offers to everybody, but only some may use, is offered to those only: the way into Cockpit, starting a
// process, keeping filters. The engine refuses it to others anyway; without an answer nothing is offered.
import {find} from '../../../shared/scripts/api.js';

const ENGINE = '/camunda/api/engine/engine/default';
const STARTABLE = '/process-definition/count?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';
const KEEP_FILTERS = '/authorization/check?permissionName=CREATE&resourceName=filter&resourceType=5';

/** @type {[string, () => Promise<boolean>][]} the class of the page that offers it, and whether the person may */
const RIGHTS = [
  ['may-use-cockpit', async () => (await find('/camunda/api/admin/auth/user/default')).authorizedApps.includes('cockpit')],
  ['may-start-processes', async () => (await find(ENGINE + STARTABLE)).count > 0],
  ['may-keep-filters', async () => (await find(ENGINE + KEEP_FILTERS)).authorized]
];

let known = false;

async function look() {
  try {
    for (const [right, mayUse] of RIGHTS) {
      document.body.classList.toggle(right, await mayUse());
    }
    known = true;
  } catch {
    // nobody is signed in yet, or the server is not there: asked again at the next page
  }
}

window.addEventListener('hashchange', () => {
  known = known && !window.location.hash.includes('login');
  known || look();
});
look();

export default [];
