/** 数据分析: indicators of the school, its colleges and majors over the years, what stands out among them, table growth. */
@Module(mayKnow = {"catalog", "feel", "filing", "school", "workbook"})
@NullMarked
package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
