/** The demo: an invented school and its people, its data of three years, sample workbooks, a movable clock, mails to look at. */
@Module(
        mayKnow = {
            "access",
            "calendar",
            "catalog",
            "cycle",
            "demo/school",
            "filing",
            "notification",
            "organization",
            "security",
            "workbook"
        })
package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.Module;
