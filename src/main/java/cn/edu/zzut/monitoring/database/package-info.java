/**
 * Brings the database up before the application: the embedded PostgreSQL of the demo, or a look at the configured
 * server. Says in one line why a start is refused. Knows no other module.
 */
package cn.edu.zzut.monitoring.database;
