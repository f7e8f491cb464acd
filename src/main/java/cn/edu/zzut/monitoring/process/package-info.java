/**
 * The processes as the engine runs them, in rooms; here only how the engine is set up. With {@code security} the only
 * code that knows the engine; another engine of the same family would change these packages and the pom.
 */
@Module(
        mayKnow = {
            "access",
            "accountability",
            "analysis",
            "archive",
            "calendar",
            "catalog",
            "commendation",
            "concept",
            "database",
            "cycle",
            "datacorrection",
            "datause",
            "feel",
            "filing",
            "meeting",
            "monitoring",
            "national",
            "node",
            "notification",
            "opening",
            "organization",
            "outage",
            "paper",
            "process/engine",
            "process/form",
            "process/history",
            "process/task",
            "progress",
            "rectification",
            "register",
            "reporting",
            "review",
            "trail",
            "training",
            "trouble",
            "validation"
        })
package cn.edu.zzut.monitoring.process;

import cn.edu.zzut.monitoring.Module;
