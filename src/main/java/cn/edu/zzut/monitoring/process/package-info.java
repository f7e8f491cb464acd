/**
 * The processes: one class a process, thin, called from the BPMN files in {@code processes/}. With {@code security} the
 * only code that knows the engine; another engine of the same family would change this package and the pom.
 */
package cn.edu.zzut.monitoring.process;
