package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * One table of a year, as a task lays it before its person; the names are those that the forms' tables use. A task may
 * add to it what its form shows besides.
 *
 * @param code the table's code, such as 5-1-1
 * @param table its code and name
 * @param unit the responsible unit's name
 * @param state the state of its submission, in Chinese
 * @param lastYear last year's number of rows, 0 where there was none
 * @param comments how many comments experts have made
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TableLine(
        String code,
        String table,
        String unit,
        String state,
        int rows,
        int lastYear,
        int anomalies,
        int comments,
        SubmissionId submissionId) {}
