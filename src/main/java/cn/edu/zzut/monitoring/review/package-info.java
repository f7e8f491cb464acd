/**
 * 专家审核: what experts know, which expert looks at which tables and who must keep away, what they found, how the units
 * answered, what came of it. In rooms: the rows that are looked at, and the checks that machines make first.
 */
@Module(
        mayKnow = {
            "calendar",
            "catalog",
            "cycle",
            "filing",
            "organization",
            "review/check",
            "review/sample",
            "trail",
            "validation",
            "workbook"
        })
@NullMarked
package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
