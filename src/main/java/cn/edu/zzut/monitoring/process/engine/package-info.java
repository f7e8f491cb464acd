/**
 * The engine's language: the names of its variables, what a person answered, who a task goes to, the clock, acting in
 * the application's own name, incidents.
 */
@Module
package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.Module;
