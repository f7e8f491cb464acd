/**
 * The processes as the engine runs them, in rooms; here only how the engine is set up. With {@code security} the only code
 * that knows the engine; another engine of the same family would change this package and the pom.
 */
package cn.edu.zzut.monitoring.process;
