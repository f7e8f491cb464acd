/** 常见不一致: what machines compare before an expert looks, as data. */
@Module(mayKnow = {"catalog", "feel", "filing", "validation", "workbook"})
@NullMarked
package cn.edu.zzut.monitoring.review.check;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
