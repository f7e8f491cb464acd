/**
 * What the engine remembers of a year: how it goes into the archive, with its diagrams as pictures, and how long the engine
 * keeps it after that.
 */
@Module(mayKnow = "process/engine")
package cn.edu.zzut.monitoring.process.history;

import cn.edu.zzut.monitoring.Module;
