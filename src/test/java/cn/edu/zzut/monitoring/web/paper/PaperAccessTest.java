package cn.edu.zzut.monitoring.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.Filers;
import cn.edu.zzut.monitoring.organization.Naming;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.Papers;
import cn.edu.zzut.monitoring.reporting.Words;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees a unit's papers, and what whoever holds one sees of it without signing in. */
@SchoolTest
class PaperAccessTest {

    private static final UnitCode OFFICE_OF_THE_SCHOOL = new UnitCode("101");
    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Story story;

    @Autowired
    Papers papers;

    @Autowired
    Organization organization;

    @Autowired
    Filers filers;

    @LocalServerPort
    int port;

    int year;
    String path;
    Submission units;

    @BeforeEach
    void aUnitsOnlyTableIsLocked() {
        year = story.newYear();
        units = story.assigned(year, "1-3", "101");
        story.submissions.begin(units.id());
        story.uploads(units);
        story.submissions.submit(units.id(), new PersonId("xxb-filer"));
        path = "/api/cycles/" + year + "/units/101";
    }

    private void lock() {
        story.submissions.approve(units.id(), new PersonId("xxb-head"));
        story.submissions.lock(units.id());
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    @Test
    void anAuditFormIsThereOnceAllIsLocked() {
        Browser.Answer early = as("xxb-lead").get(path + "/audit-form.docx");
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.text()).contains("还有1张没有锁定").contains("表1-3");
        lock();
        Browser.Answer form = as("xxb-lead").get(path + "/audit-form.docx");
        assertThat(form.status()).isEqualTo(200);
        assertThat(Words.text(form.body())).contains("表1-3", "第二联");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwc-head", "expert1", "admin"})
    void nobodyElseSeesAUnitsPapers(String other) {
        lock();
        for (String one : new String[] {"/audit-form.docx", "/filer-registration.docx", "/pledge.docx", "/papers"}) {
            assertThat(as(other).get(path + one).status()).as(one).isEqualTo(403);
        }
        assertThat(as(other).get("/api/papers/templates").status()).isEqualTo(403);
        assertThat(as(other).get("/api/cycles/" + year + "/papers").text()).doesNotContain("\"101\"");
    }

    private void registers(String person, String remark) {
        filers.register(
                new Naming(
                        year,
                        OFFICE_OF_THE_SCHOOL,
                        Role.FILER,
                        new PersonId(person),
                        story.clock.today(),
                        "原填报人调离岗位",
                        remark),
                new PersonId("xxb-head"));
    }

    @Test
    void theRegistrationFormHasWhoeverIsRegisteredNow() {
        assertThat(as("xxb-head").get(path + "/filer-registration.docx").status())
                .isEqualTo(404);
        registers("xxb-filer", "首次");
        assertThat(Words.text(
                        as("office").get(path + "/filer-registration.docx").body()))
                .contains(organization.nameOf(new PersonId("xxb-filer")), "首次");
        registers("xxb-lead", "接替");
        assertThat(Words.text(
                        as("office").get(path + "/filer-registration.docx").body()))
                .contains("第2版", "接替")
                .doesNotContain("首次");
    }

    @Test
    void aSignedScanBelongsToTheEditionThatWasSigned() {
        lock();
        as("xxb-lead").get(path + "/audit-form.docx");
        Browser.Answer added = as("xxb-lead").send("POST", path + "/audit-form/scans?edition=1", "审核表.png", PNG);
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.text()).contains("审核表.png");
        assertThat(as("jwc-head")
                        .send("POST", path + "/audit-form/scans?edition=1", "审核表.png", PNG)
                        .status())
                .isEqualTo(403);
        assertThat(as("xxb-lead")
                        .send(
                                "POST",
                                path + "/audit-form/scans?edition=1",
                                "审核表.pdf",
                                "不是".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        Browser.Answer stale = as("xxb-lead").send("POST", path + "/audit-form/scans?edition=2", "审核表.png", PNG);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("扫描件没有保存");
    }

    @Test
    void aScanIsAPictureOrAPdfAndNoWorkbookHoweverItIsCalled() {
        lock();
        as("xxb-lead").get(path + "/audit-form.docx");
        byte[] workbook = as("office")
                .get("/api/submissions/" + units.id() + "/versions/1.xlsx")
                .body();
        for (String name : new String[] {"审核表.xlsx", "审核表.pdf", "审核表.png"}) {
            Browser.Answer refused = as("xxb-lead").send("POST", path + "/audit-form/scans?edition=1", name, workbook);
            assertThat(refused.status()).as(name).isEqualTo(422);
            assertThat(refused.detail()).contains(name, "扫描件只接收PDF和图片");
        }
        assertThat(as("office").get(path + "/papers").text()).doesNotContain("审核表.xlsx");
    }

    @Test
    void whoeverHoldsThePaperSeesWithoutSigningInWhetherItHolds() {
        lock();
        String code =
                papers.asked(PaperKind.AUDIT_FORM, year, OFFICE_OF_THE_SCHOOL).code();
        Browser stranger = as("nobody");
        assertThat(stranger.get("/paper/" + code).text()).contains("纸上的内容与系统一致", "表1-3");
        story.submissions.unlock(units.id(), "电话有误", new PersonId("office"));
        assertThat(stranger.get("/paper/" + code).text()).contains("不一致", "没有锁定");
        Browser.Answer guessed = stranger.get("/paper/AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(guessed.status()).isEqualTo(404);
        assertThat(guessed.text()).contains("核对码不正确");
    }
}
