// Links in forms are written as addresses of ours from the first slash; where the application lives below a path, they lead
// there.
import {url} from '../../../shared/scripts/api.js';

const OURS = /^\/(api|camunda)\//;

/** @param {ParentNode} root */
export function leadHome(root) {
  root.querySelectorAll('a[href]').forEach(link => {
    const address = link.getAttribute('href') || '';
    if (OURS.test(address) && url(address) !== address) {
      link.setAttribute('href', url(address));
    }
  });
}

if (url('') !== '') {
  new MutationObserver(() => document.querySelectorAll('.fjs-container').forEach(leadHome)).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href']
  });
}

export default [];
