/** 追责问责记录: what was late or false, whose it was, and what became of it (第二十三条). Knows organization and catalog's codes. */
package cn.edu.zzut.monitoring.accountability;
