/** 数据分析: this year against last year, and the annual report's figures. Knows catalog and filing. */
package cn.edu.zzut.monitoring.analysis;
