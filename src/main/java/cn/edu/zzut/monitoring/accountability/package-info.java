/** 追责问责记录: what was late or false, whose it was, and what became of it, with its notices (第二十三条). */
@Module(
        mayKnow = {
            "calendar",
            "catalog",
            "cycle",
            "document",
            "filing",
            "notification",
            "organization",
            "progress",
            "school"
        })
package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.Module;
