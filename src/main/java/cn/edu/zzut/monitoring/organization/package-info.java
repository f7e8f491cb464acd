/** Units, people, their roles, and the registrations of filers (附件2). */
@Module
package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.Module;
