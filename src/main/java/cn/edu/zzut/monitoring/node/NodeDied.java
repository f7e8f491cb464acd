package cn.edu.zzut.monitoring.node;

/**
 * An application on this database has said nothing for a while.
 *
 * @param executor under which the engine has reserved jobs for it
 */
public record NodeDied(String executor) {}
