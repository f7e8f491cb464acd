/** 系统设置 over HTTP: the checklist of a school that begins, what the administrator sets it up with (school, mail server, units,
 * people, roles), and past years, brought in by the office. */
@Module(mayKnow = {"integrity", "web/answer"})
package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.Module;
