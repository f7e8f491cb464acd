/**
 * What makes a package prove itself: written as a stream with a list of hashes and a signature, and looked at again, on any
 * machine that has only the file.
 */
@Module
@NullMarked
package cn.edu.zzut.monitoring.archive.seal;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
