/**
 * 填报培训 (第六条, 第十七条): sessions and who attended them, the quiz and its bank of questions, and who has neither attended
 * nor passed.
 */
@Module(mayKnow = {"calendar", "cycle", "document", "filing", "notification", "organization", "trail", "workbook"})
@NullMarked
package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
