/**
 * 分析报告: the yearly reports about the school, each college and each major, from templates that the office changes in Word;
 * their figures, charts and texts, drafts and fixed editions.
 */
@Module(
        mayKnow = {
            "analysis",
            "calendar",
            "catalog",
            "cycle",
            "document",
            "filing",
            "node",
            "organization",
            "progress",
            "rectification",
            "review",
            "school",
            "trail",
            "validation",
            "workbook"
        })
@NullMarked
package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
