/** Mails: queued in the transaction that gives rise to them, sent apart from it, never twice and never lost. */
package cn.edu.zzut.monitoring.notification;
