package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.organization.UnitCode;

/**
 * What a unit did in a year, counted.
 *
 * @param submissions the tables and parts that it had to hand in; at least 1
 * @param late those with which it was late, on record and not excused
 * @param faulty those with anomalies or untrue data that it was blamed for
 * @param audited those that were approved
 * @param returned those of the audited that a person had given back before
 * @param parts those of the submissions that were for other units' tables
 * @param partsEarly the parts that were done before the day on which they were due
 */
public record Achievement(
        UnitCode unit,
        int submissions,
        int late,
        int faulty,
        int audited,
        int returned,
        int parts,
        int partsEarly,
        Workload workload) {}
