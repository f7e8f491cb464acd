package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.StampedWorkbook;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was given: the file, who took it, and whose it is where it turns up. */
@Service
@Transactional
public class Deliveries {

    private final DataUses requests;
    private final Submissions submissions;
    private final Organization organization;
    private final SchoolClock clock;
    private final JdbcClient jdbc;

    Deliveries(
            DataUses requests, Submissions submissions, Organization organization, SchoolClock clock, JdbcClient jdbc) {
        this.requests = requests;
        this.submissions = submissions;
        this.organization = organization;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** A workbook on its way to the applicant. */
    public record File(String name, byte[] content) {}

    /**
     * The file, for the applicant, on record.
     *
     * @param address the network address from which it is asked for
     * @throws Refusal when it is another's, not given yet, expired or destroyed
     */
    public File take(long id, PersonId by, String address) {
        DataUse request = requests.get(id);
        if (!request.applicant().equals(by)) {
            throw Refusal.notYours("数据只交给申请人" + organization.nameOf(request.applicant()) + "本人，不能由他人下载。");
        }
        request.requireTakeable(clock.today());
        byte[] content = content(request);
        jdbc.sql(
                        """
                insert into monitoring.data_use_download (data_use_id, person_id, at, address, sha256)
                values (?, ?, ?, ?, ?)""")
                .params(id, by.value(), java.sql.Timestamp.from(clock.instant()), address, sha256(content))
                .update();
        return new File(request.number() + ".xlsx", content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who took the file, the first first. */
    public List<Download> downloads(long id) {
        return jdbc.sql(
                        """
                select person_id, at, address, sha256 from monitoring.data_use_download
                where data_use_id = ? order by id""")
                .param(id)
                .query((row, n) -> new Download(
                        new PersonId(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    private byte[] content(DataUse request) {
        DeliveryKey key = request.key().orElseThrow();
        List<StampedWorkbook.Sheet> sheets = request.permitted().stream()
                .map(table -> sheet(request, table, key))
                .map(sheet -> new StampedWorkbook.Sheet(sheet.title(), sheet.headings(), sheet.rows()))
                .toList();
        return StampedWorkbook.write(stamp(request), key.mark("file"), sheets);
    }

    /** What everybody who sees a page of it reads. */
    private String stamp(DataUse request) {
        return request.number() + "，申请人" + organization.nameOf(request.applicant()) + "（"
                + organization.unit(request.unit()).name() + "），"
                + SchoolClock.inChinese(SchoolClock.dayOf(request.givenAt().orElseThrow())) + "交付，"
                + SchoolClock.inChinese(request.wish().useUntil()) + "到期销毁；只用于“"
                + request.wish().matter() + "”，不得转给他人";
    }

    private Sheet sheet(DataUse request, AskedTable asked, DeliveryKey key) {
        List<GivenVersion> versions = request.versions().stream()
                .filter(version -> version.tableCode().equals(asked.table()))
                .sorted(Comparator.comparing(GivenVersion::year))
                .toList();
        TableDefinition table = submissions.definition(submission(versions.get(versions.size() - 1)));
        List<Column> columns = table.columns().stream()
                .filter(column -> asked.columns().contains(column.name()))
                .toList();
        return new Extract(table, columns, request.wish().granularity(), request.gives(asked))
                .of(versions.stream().map(this::rows).toList(), key);
    }

    private Extract.OfYear rows(GivenVersion given) {
        Submission submission = submission(given);
        SubmissionVersion version =
                submissions.version(submission.id(), given.versionNumber()).orElseThrow();
        List<Map<String, String>> rows = new ArrayList<>();
        submissions.eachRow(version, row -> rows.add(row.values()));
        return new Extract.OfYear(given.year(), rows);
    }

    private Submission submission(GivenVersion given) {
        return submissions.get(new SubmissionId(given.submissionId()));
    }

    /** A delivery that was recognised, and by what. */
    public record Recognised(DataUse request, String by) {}

    /** Of which deliveries these rows of a file that turned up are; empty where of none. */
    public List<Recognised> recognise(List<List<String>> rows) {
        Recognition recognition = new Recognition(rows);
        return requests.all().stream()
                .flatMap(request -> recognised(request, recognition).stream())
                .toList();
    }

    private static Optional<Recognised> recognised(DataUse request, Recognition recognition) {
        return request.key().flatMap(recognition::by).map(by -> new Recognised(request, by));
    }
}
