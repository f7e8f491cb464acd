/** What the evaluation office runs the school with over HTTP: mails that did not arrive, the users' guide. */
package cn.edu.zzut.monitoring.web.office;
