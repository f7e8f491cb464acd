/** Records of accountability over HTTP, and the ledger of who held a table when. */
package cn.edu.zzut.monitoring.web.accountability;
