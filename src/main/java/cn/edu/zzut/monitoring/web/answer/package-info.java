/** How HTTP answers: problems (RFC 9457), files out and in. */
@Module
package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.Module;
