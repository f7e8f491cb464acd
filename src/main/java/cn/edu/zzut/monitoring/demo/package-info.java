/** The demo school: invented people, last year's data, sample workbooks, a movable clock, mails to look at. */
@Module(
        mayKnow = {
            "access",
            "calendar",
            "catalog",
            "cycle",
            "filing",
            "notification",
            "organization",
            "security",
            "workbook"
        })
package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.Module;
