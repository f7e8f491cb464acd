/** 整改台账: what is proposed to be rectified, from where, and whether what was mended came back the year after. */
@Module(
        mayKnow = {
            "accountability",
            "analysis",
            "calendar",
            "catalog",
            "cycle",
            "filing",
            "national",
            "organization",
            "rectification",
            "review",
            "validation"
        })
@NullMarked
package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
