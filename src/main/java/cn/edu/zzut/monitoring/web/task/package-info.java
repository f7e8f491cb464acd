/** Tasks over HTTP: what one is about, what waits for whom, urging, several audits together. */
package cn.edu.zzut.monitoring.web.task;
