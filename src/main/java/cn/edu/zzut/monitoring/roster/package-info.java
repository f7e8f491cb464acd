/** 单位、人员、角色的名册: who is who as a workbook that the administrator fills in and loads. */
@Module(mayKnow = {"catalog", "organization", "workbook"})
package cn.edu.zzut.monitoring.roster;

import cn.edu.zzut.monitoring.Module;
