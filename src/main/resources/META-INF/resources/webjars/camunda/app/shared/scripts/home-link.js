// 我的工作 in the header of every application: the way back to where everybody starts.
import {url} from './api.js';
import {element} from './elements.js';

function place() {
  const header = document.querySelector('[cam-widget-header] .navbar-header');
  if (header && !header.querySelector('.home-link') && header.querySelector('.navbar-brand')) {
    header.append(element('a', {class: 'home-link', href: url('/camunda/app/welcome/default/')}, '我的工作'));
  }
}

new MutationObserver(place).observe(document.body, {childList: true, subtree: true});
place();

export default [];
