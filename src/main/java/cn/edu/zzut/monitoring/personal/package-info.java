/**
 * 个人信息 (个人信息保护法): what is kept about a person and for how long, who was shown what is masked, and the copy that a
 * person may have of the own data.
 */
@Module(
        mayKnow = {
            "accountability",
            "calendar",
            "catalog",
            "cycle",
            "filing",
            "node",
            "organization",
            "trail",
            "training",
            "workbook"
        })
@NullMarked
package cn.edu.zzut.monitoring.personal;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
