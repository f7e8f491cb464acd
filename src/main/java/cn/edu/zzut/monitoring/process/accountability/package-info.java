/**
 * The process {@code accountability}: faults reported by the other processes, who held a table when, explanation, decision,
 * notice and appeal. Uses {@code task}, {@code form} and {@code engine}.
 */
package cn.edu.zzut.monitoring.process.accountability;
