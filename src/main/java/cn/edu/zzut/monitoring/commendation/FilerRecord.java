package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.organization.PersonId;

/**
 * What one person handed in during a year, by the record.
 *
 * @param tables the tables and parts whose last version the person handed in
 * @param rows those in them that the person's unit filled in itself
 * @param onTime those of the tables of which no delay is on record
 * @param returned how often a person gave back what this one had handed in
 * @param faulty the records of anomalies or untrue data in the tables
 */
public record FilerRecord(PersonId person, int tables, int rows, int onTime, int returned, int faulty) {

    /** What can be held against the person. */
    int faults() {
        return tables - onTime + returned + faulty;
    }

    /** In words, as forms show it. */
    public String inWords() {
        return "报送" + tables + "张（" + rows + "行），按时" + onTime + "张，退回" + returned + "次，差错" + faulty + "次";
    }
}
