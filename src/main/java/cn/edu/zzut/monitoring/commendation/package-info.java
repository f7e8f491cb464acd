/** 表彰 (第二十二条): the ranking of a year from its record, nominations, and what was published. */
@Module(
        mayKnow = {
            "accountability",
            "calendar",
            "catalog",
            "cycle",
            "document",
            "filing",
            "organization",
            "progress",
            "school"
        })
@NullMarked
package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
