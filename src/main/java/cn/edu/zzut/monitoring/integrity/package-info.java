/**
 * Whether what the database keeps with a hash still has it: computed anew, compared, and what differs named. Needs a
 * connection only, so that it can be asked by a command of a database that no application runs on.
 */
@Module(
        mayKnow = {
            "archive/seal",
            "catalog",
            "database",
            "filing",
            "node",
            "organization",
            "trail",
            "trouble",
            "workbook"
        })
@NullMarked
package cn.edu.zzut.monitoring.integrity;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
