/** 本单位数据 over HTTP: a unit's whole on one page, for its data lead and its head (第十三条, 第十四条). */
@Module
package cn.edu.zzut.monitoring.web.unit;

import cn.edu.zzut.monitoring.Module;
