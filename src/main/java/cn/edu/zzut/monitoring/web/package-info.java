/** The HTTP API below {@code /api}, in rooms: translates between JSON or files and the modules. */
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
            "exchange",
            "feel",
            "filing",
            "meeting",
            "monitoring",
            "national",
            "notification",
            "opening",
            "organization",
            "outage",
            "paper",
            "pastyear",
            "process",
            "progress",
            "rectification",
            "register",
            "reporting",
            "review",
            "roster",
            "school",
            "security",
            "training",
            "trouble",
            "validation",
            "workbook"
        })
package cn.edu.zzut.monitoring.web;

import cn.edu.zzut.monitoring.Module;
