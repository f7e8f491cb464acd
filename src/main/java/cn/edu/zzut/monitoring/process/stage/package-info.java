/**
 * The year and what it is made of: one class a process, thin, called from the diagrams in {@code processes/}. Uses all
 * other rooms of {@code process}; none of them uses it.
 */
package cn.edu.zzut.monitoring.process.stage;
