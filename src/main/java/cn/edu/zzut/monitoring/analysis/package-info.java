/** 数据分析: this year against last year, and the annual report's figures. */
@Module(mayKnow = {"catalog", "feel", "filing"})
@NullMarked
package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
