/** 系统设置 over HTTP: what a school begins with: units, people, roles, entered by the administrator, and past years, brought in by the office. */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.Module;
