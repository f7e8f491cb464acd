// The way back to 我的工作.
export {default} from '../../tasklist/scripts/filing/home-link.js';
