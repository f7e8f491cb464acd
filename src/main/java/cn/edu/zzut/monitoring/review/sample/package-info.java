/** 抽样: which rows of a table an expert looks at, drawn by risk so that anybody can draw them again. */
@Module(mayKnow = {"catalog", "filing", "validation", "workbook"})
@NullMarked
package cn.edu.zzut.monitoring.review.sample;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
