/** 指标体系的交换: a year's catalog as a workbook or as a folder (.zip) that the office keeps, corrects and loads. */
@Module(mayKnow = {"catalog", "workbook"})
package cn.edu.zzut.monitoring.exchange;

import cn.edu.zzut.monitoring.Module;
