/** 整改任务: the problems that units have to mend, their measures and evidence (第十五条五). Knows organization. */
package cn.edu.zzut.monitoring.rectification;
