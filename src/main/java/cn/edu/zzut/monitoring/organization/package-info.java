/** Units, people, their roles, and the registrations of filers (附件2). */
@Module(mayKnow = "calendar")
package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.Module;
