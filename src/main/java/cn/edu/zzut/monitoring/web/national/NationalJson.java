package cn.edu.zzut.monitoring.web.national;

import java.time.Instant;
import java.util.List;

/**
 * How far a year's report to the platform is.
 *
 * @param open whether anything may still be ticked or recorded
 * @param mayReport whether the asker may
 * @param made the newest package; null before the first
 * @param receipt null before it is recorded
 * @param lists what the platform's checks returned, the newest first
 */
record NationalJson(
        int year,
        boolean open,
        boolean mayReport,
        NationalPackageJson made,
        List<ImportLineJson> lines,
        List<ErrorListJson> lists,
        NationalReceiptJson receipt) {

    /** @param tried the tables that were read back and found the same, a phrase each */
    record NationalPackageJson(
            String fileName, long size, String sha256, Instant createdAt, List<String> leftOut, List<String> tried) {}

    /**
     * @param counted whether the platform's number of rows is another one
     * @param packageSha256 of the package that was ticked; empty where none was
     * @param takenBack by whom and why what was said before was taken back; empty where nothing was taken back
     * @param platformRows null where the table is not ticked
     * @param findings how many the newest error list has of the version
     */
    record ImportLineJson(
            int place,
            String code,
            String title,
            String unitName,
            long submissionId,
            boolean base,
            String state,
            String stateTitle,
            boolean done,
            List<String> files,
            int version,
            int rows,
            Integer platformRows,
            boolean counted,
            String remark,
            String by,
            Instant at,
            String packageSha256,
            String takenBack,
            int findings) {}

    /** @param takenBack by whom and why it was taken back; empty where it counts */
    record ErrorListJson(
            long id,
            String fileName,
            String sha256,
            String reading,
            int findings,
            int unplaced,
            String by,
            Instant at,
            String takenBack) {}

    /** @param outdated whether the package was made anew since, with other content: it has to be recorded again */
    record NationalReceiptJson(
            String number, String fileName, long size, String sha256, String by, Instant at, boolean outdated) {}
}
