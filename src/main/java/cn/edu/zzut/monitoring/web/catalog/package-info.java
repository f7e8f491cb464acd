/** 指标体系 over HTTP: a year's catalog loaded, compared, mapped and published; rules tried on past years. */
package cn.edu.zzut.monitoring.web.catalog;
