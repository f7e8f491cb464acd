// Links in forms are written as addresses of ours from the first slash; where the application lives below a path, they lead
// there. Any other link, and any picture, would be somebody's text that was taken for one: it is shown as the text that it is.
import {url} from '../../../shared/scripts/api.js';

const OURS = /^\/(api|camunda)\//;

/** @param {string} address */
const isOurs = address => OURS.test(address) || (address.startsWith(url('/')) && OURS.test(address.substring(url('').length)));

/** @param {ParentNode} root */
export function leadHome(root) {
  root.querySelectorAll('a[href]').forEach(link => {
    const address = link.getAttribute('href') || '';
    if (OURS.test(address) && url(address) !== address) {
      link.setAttribute('href', url(address));
    }
  });
}

/**
 * Tasks of a former version may still have them.
 *
 * @param {ParentNode} text a text view of a form
 */
export function onlyOurs(text) {
  text.querySelectorAll('a[href]').forEach(link => {
    const address = link.getAttribute('href') || '';
    if (!isOurs(address)) {
      const words = link.textContent || '';
      link.replaceWith(words === address ? words : words + '（' + address + '）');
    }
  });
  text.querySelectorAll('img').forEach(image => image.replaceWith(image.getAttribute('alt') || ''));
}

new MutationObserver(() => {
  document.querySelectorAll('.fjs-form-field-text').forEach(onlyOurs);
  if (url('') !== '') {
    document.querySelectorAll('.fjs-container').forEach(leadHome);
  }
}).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['href']});

export default [];
