/**
 * When tasks are due: by the plan's dates, moved dates, more time asked for, the morning's digest. Uses {@code task},
 * {@code form} and {@code engine}.
 */
package cn.edu.zzut.monitoring.process.deadline;
