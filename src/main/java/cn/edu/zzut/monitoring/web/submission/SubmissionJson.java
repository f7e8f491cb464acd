package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.Shape;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.ReadingNotes;
import cn.edu.zzut.monitoring.filing.Standing;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.validation.CheckedVersion;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A submission as JSON.
 *
 * @param part RESPONSIBLE or ASSISTING
 * @param columns the columns' names
 * @param definitions what each of these columns wants, in the same order
 * @param statisticalTime what time the table is about, with its days in the year
 * @param keyColumns the columns that tell rows apart
 * @param single whether the table has one row only (单条)
 * @param standing where it stands, as everybody is shown it: the state, or that anomalies are to be explained first
 * @param returnedBy who returned it last; empty where nobody has
 * @param lock by what it is locked and who can open it; null where it is not locked
 * @param rowsBefore the rows of the version before the newest; 0 where there is none
 * @param muchSmaller whether the newest version has no rows, or has lost most of those before; false where there is none
 * @param prefills with what its template can come filled: last-year, newest
 * @param sources the units whose rows are in it: unit code → name
 * @param correction what it has to answer; null where nothing came back since it was approved
 */
record SubmissionJson(
        SubmissionId id,
        int cycle,
        String tableCode,
        String tableName,
        List<String> columns,
        List<ColumnJson> definitions,
        String statisticalTime,
        List<String> keyColumns,
        boolean single,
        String unit,
        String unitName,
        String part,
        String state,
        String stateTitle,
        String standing,
        String requirement,
        String returnReason,
        String returnedBy,
        Instant dueAt,
        int latestVersion,
        Integer lockedVersion,
        LockJson lock,
        List<VersionJson> versions,
        Summary findings,
        int rowsBefore,
        boolean muchSmaller,
        List<String> prefills,
        Map<String, String> sources,
        @Nullable CorrectionJson correction) {

    static SubmissionJson of(
            Submission submission,
            TableDefinition table,
            List<TableRow> lastYear,
            String unitName,
            Standing standing,
            String returnedBy,
            List<VersionJson> versions,
            Optional<CheckedVersion> newest,
            List<String> prefills,
            Map<String, String> sources,
            LockJson lock,
            @Nullable CorrectionJson correction) {
        return new SubmissionJson(
                submission.id(),
                submission.year(),
                table.code().value(),
                table.name(),
                table.columnNames(),
                ColumnJson.of(table, lastYear),
                table.statisticalTime(),
                table.primaryKey(),
                table.shape() == Shape.SINGLE,
                submission.unit().value(),
                unitName,
                submission.part().name(),
                submission.state().name(),
                submission.state().title(),
                standing.name(),
                submission.requirement(),
                submission.returnReason(),
                returnedBy,
                WorkingDays.closeOf(submission.dueOn()).toInstant(),
                submission.latestVersion(),
                submission.lockedVersion().isPresent()
                        ? submission.lockedVersion().getAsInt()
                        : null,
                lock,
                versions,
                newest.map(CheckedVersion::findings).orElse(Summary.NONE),
                newest.map(CheckedVersion::rowsBefore).orElse(0),
                newest.map(CheckedVersion::isMuchSmaller).orElse(false),
                prefills,
                sources,
                correction);
    }

    /**
     * @param version the version that came back
     * @param unchanged whether the newest has the very same content
     */
    record CorrectionJson(int version, boolean unchanged) {}

    /**
     * @param opener who of the evaluation office can open it for correction, with address and telephone
     */
    record LockJson(Instant at, String by, String opener, String email, String phone) {}

    /**
     * @param origin how it was made; of a restored one, from which version
     * @param remarks what its filer was told of how it was read
     */
    record VersionJson(
            int number,
            int rows,
            String sha256,
            String origin,
            String fileName,
            String by,
            Instant at,
            List<String> remarks) {

        static VersionJson of(SubmissionVersion version, String by, ReadingNotes notes) {
            return new VersionJson(
                    version.number(),
                    version.rowCount(),
                    version.sha256(),
                    version.origin() == VersionOrigin.RESTORATION
                            ? version.fileName()
                            : version.origin().title(),
                    version.fileName(),
                    by,
                    version.createdAt(),
                    notes.remarks());
        }
    }

    /** @param remark that it approves what the same person had handed in; empty else */
    record AuditJson(int version, String sha256, String action, String reason, String by, Instant at, String remark) {

        static AuditJson of(Audit audit, String by, List<Audit> all) {
            return new AuditJson(
                    audit.versionNumber(),
                    audit.sha256(),
                    audit.action().title(),
                    audit.reason(),
                    by,
                    audit.actedAt(),
                    audit.isOfOwn(all) ? Audit.OF_OWN : "");
        }
    }
}
