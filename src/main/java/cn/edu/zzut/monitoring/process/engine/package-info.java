/**
 * The engine's language: the names of its variables, what a person answered, who a task goes to, the clock, acting in the
 * application's own name, incidents. Everything else in {@code process} may use it; it uses none of the other rooms.
 */
package cn.edu.zzut.monitoring.process.engine;
