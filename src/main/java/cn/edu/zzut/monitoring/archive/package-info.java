/**
 * 归档: the packages of a year and of its units, in rooms. They are made from what the other modules know, signed, kept as
 * they are, and looked at again; the paper that goes with them is made here.
 */
@Module(
        mayKnow = {
            "accountability",
            "analysis",
            "archive/content",
            "archive/province",
            "archive/seal",
            "calendar",
            "catalog",
            "commendation",
            "concept",
            "cycle",
            "datacorrection",
            "document",
            "exchange",
            "filing",
            "meeting",
            "monitoring",
            "national",
            "organization",
            "paper",
            "rectification",
            "register",
            "reporting",
            "review",
            "school",
            "telling",
            "trail",
            "training",
            "validation",
            "workbook"
        })
@NullMarked
package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
