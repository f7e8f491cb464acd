package cn.edu.zzut.monitoring.web.unit;

import java.time.Instant;
import java.util.List;

/**
 * A unit's whole in a year.
 *
 * @param tables those in which it has a part
 * @param remarks what others say of its data, what waits for the unit first
 */
record UnitDataJson(
        int year,
        String unit,
        String unitName,
        UnitHandOverJson handOver,
        List<UnitTableJson> tables,
        List<UnitRemarkJson> remarks) {

    /**
     * The one audit form of all its tables.
     *
     * @param state NO_TABLES, NOT_LOCKED, NOTHING_TO_DO, TO_HAND_OVER, HANDED_OVER or RECEIVED
     * @param missing what is to be done until all are locked, a line a table
     * @param unexplained remarks that wait for the unit, which are better settled before the hand-over
     * @param task the open task to hand the form over; null where there is none
     */
    record UnitHandOverJson(
            String state,
            String stateTitle,
            int tables,
            int locked,
            List<String> missing,
            int unexplained,
            UnitTaskJson task,
            String handedOverBy,
            Instant handedOverAt,
            String receivedBy,
            Instant receivedAt) {}

    /**
     * @param part RESPONSIBLE or ASSISTING
     * @param rows of its newest version; null while there is none
     * @param unexplained anomalies that nobody has explained
     * @param checked whether errors and anomalies are known
     * @param returnReason why it was returned last; empty where it is not returned
     * @param holders who has it now
     */
    record UnitTableJson(
            String code,
            String name,
            boolean base,
            long submissionId,
            String part,
            String partTitle,
            String state,
            String stateTitle,
            boolean locked,
            Instant dueAt,
            boolean late,
            int daysLate,
            Integer rows,
            List<UnitYearRowsJson> lastYears,
            boolean checked,
            int errors,
            int anomalies,
            int unexplained,
            String returnReason,
            List<UnitTaskJson> holders) {}

    record UnitYearRowsJson(int year, int rows) {}

    /**
     * @param person who has it
     * @param mine whether that is the asker
     */
    record UnitTaskJson(String id, String name, String step, String person, boolean mine, Instant dueAt) {}

    /**
     * @param kind COMMENT, ANOMALY, RETURN, CONCEPT, RECTIFICATION, RECORD, ALERT, MEETING or QUESTION
     * @param table empty where it is about no single table
     * @param waits whether it waits for the unit
     * @param tasks where to act on it
     */
    record UnitRemarkJson(
            String kind,
            String kindTitle,
            String table,
            String text,
            String stateTitle,
            boolean waits,
            List<UnitTaskJson> tasks) {}

    /** @param meaning what is to be filled in and how it is counted */
    record UnitColumnJson(
            String name,
            String unit,
            String statisticalTime,
            String meaning,
            String countingRule,
            String source,
            String mark) {}
}
