// The way back to 我的工作, and texts whose language came late.
import '../../tasklist/scripts/filing/late-language.js';

export {default} from '../../tasklist/scripts/filing/home-link.js';
