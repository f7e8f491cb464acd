package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database itself refuses to change what was submitted, whoever asks and whatever the application does. */
@SchoolTest
class ImmutabilityTest {

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    Submission land;
    SubmissionVersion version;

    @BeforeEach
    void aVersionWasUploaded() {
        int year = story.newYear();
        land = story.assigned(year, "2-1", "101");
        story.submissions.begin(land.id());
        story.uploads(land);
        version = story.submissions.latest(land.id()).orElseThrow();
    }

    private void refused(String sql, Object... arguments) {
        assertThatThrownBy(() -> jdbc.update(sql, arguments)).hasMessageContaining("不");
        assertThat(ContentHash.of(story.table(land), story.submissions.rows(version)))
                .isEqualTo(version.sha256());
    }

    @Test
    void rowsAndVersionsStayAsTheyAre() {
        refused("update monitoring.version_row set data = '{}' where version_id = ?", version.id());
        refused("delete from monitoring.version_row where version_id = ?", version.id());
        refused("update monitoring.submission_version set row_count = 0 where id = ?", version.id());
        refused("delete from monitoring.submission_version where id = ?", version.id());
    }

    @Test
    void whatWasSaidOfAReadingStays() {
        SubmissionVersion said = story.submissions.addVersion(
                land.id(),
                HashedRows.of(story.table(land), story.sample(land)),
                ReadingNotes.of(List.of("其中1行被隐藏，也已读入")),
                VersionOrigin.UPLOAD,
                "数据.xlsx",
                new PersonId("filer"));
        refused("update monitoring.version_reading set notes = '{}' where version_id = ?", said.id());
        refused("delete from monitoring.version_reading where version_id = ?", said.id());
        assertThat(story.submissions.readings(land.id())).containsOnlyKeys(said.number());
    }

    @Test
    void noRowIsAddedToAVersionThatIsSavedOrThatIsNone() {
        String insert =
                "insert into monitoring.version_row (version_id, row_no, unit_code, data) values (?, 999, '101', '{}')";
        refused(insert, version.id());
        refused(insert, version.id() + 1_000_000);
    }

    @Test
    void aLockedSubmissionGetsNoNewVersion() {
        story.submissions.submit(land.id(), new PersonId("filer"));
        story.submissions.approve(land.id(), new PersonId("head"));
        story.submissions.lock(land.id());
        refused(
                """
                insert into monitoring.submission_version
                    (submission_id, number, sha256, row_count, origin, file_name, created_by, created_at)
                values (?, 99, repeat('0', 64), 0, 'UPLOAD', 'x', 'x', now())""",
                land.id().value());
    }

    @Test
    void auditsAreNotRewritten() {
        story.submissions.submit(land.id(), new PersonId("filer"));
        refused(
                "update monitoring.audit set reason = 'x' where submission_id = ?",
                land.id().value());
        refused(
                "delete from monitoring.audit where submission_id = ?",
                land.id().value());
    }
}
