/** 系统设置 over HTTP: the checklist of a school that begins, and what the administrator sets it up with: school, mail server, units,
 * people, roles. */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.Module;
