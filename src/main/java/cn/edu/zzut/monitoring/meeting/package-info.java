/**
 * 校长办公会审议 (第九条, 第十五条五): what lies before the meeting, as page and as Word; what it decided, session by session;
 * the conditions under which it agreed.
 */
@Module(
        mayKnow = {
            "analysis",
            "calendar",
            "catalog",
            "cycle",
            "datacorrection",
            "document",
            "filing",
            "organization",
            "paper",
            "progress",
            "review",
            "review/check",
            "school",
            "validation"
        })
@NullMarked
package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
