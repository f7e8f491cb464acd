/**
 * 操作记录: what was done, by whom, from where, to what; written in the transaction that did it, never changed and never
 * cleaned, and chained by hashes so that a change made past the application is found.
 */
@Module
@NullMarked
package cn.edu.zzut.monitoring.trail;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
