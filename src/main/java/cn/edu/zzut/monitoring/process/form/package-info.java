/** The contract between a task and its form: a task ends by its form's answers only, whichever way they come. */
@Module(mayKnow = "process/engine")
package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.Module;
