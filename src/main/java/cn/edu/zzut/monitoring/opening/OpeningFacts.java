package cn.edu.zzut.monitoring.opening;

import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.organization.Staffing;
import cn.edu.zzut.monitoring.school.SchoolProfile;
import java.util.List;
import java.util.Optional;

/**
 * What there is before a year begins.
 *
 * @param days the year's holidays and make-up days
 * @param pastYears whose data there are
 * @param tables how many the year's catalog has
 * @param catalogDraft whether there is a catalog that was loaded and not published
 * @param launched how the year is called, once it is
 */
record OpeningFacts(
        int year,
        SchoolProfile school,
        MailState mail,
        Staffing staffing,
        int units,
        int people,
        List<SpecialDay> days,
        List<Integer> pastYears,
        int tables,
        boolean catalogDraft,
        Optional<String> launched) {}
