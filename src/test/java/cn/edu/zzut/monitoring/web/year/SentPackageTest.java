package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A package that somebody has is sent to be looked at, in whichever way files are sent. */
@SchoolTest
class SentPackageTest {

    private static final String PATH = "/api/packages/verification";

    @Autowired
    Story story;

    @Autowired
    Packages packages;

    @LocalServerPort
    int port;

    Browser office;
    byte[] kept;

    int year;

    @BeforeEach
    void aPackageIsKept() {
        year = story.newYear();
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        packages.report(year);
        office = new Browser(port, "office");
        kept = office.get("/api/cycles/" + year + "/packages/national.zip").body();
    }

    @Test
    void asTheWholeContentOrWithAForm() {
        for (Browser.Answer answer : new Browser.Answer[] {
            office.send("POST", PATH, kept, "application/zip"),
            office.send("POST", PATH, kept, "application/octet-stream"),
            office.send("POST", PATH, "上报数据包.zip", kept)
        }) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("verdict").asText()).isEqualTo("WHOLE");
        }
    }

    @Test
    void anEarlierPackageIsHeldAgainstWhatItWasAndNotAgainstTheNewest() {
        String first = sha256(kept);
        packages.report(year, "csv", PersonId.SYSTEM);
        JsonNode found = sent(kept);
        assertThat(found.path("verdict").asText()).isEqualTo("WHOLE");
        assertThat(found.path("of").path("sha256").asText()).isEqualTo(first);
    }

    @Test
    void oneThatWasMadeAnewWithTheSameContentIsTheOneThatItIs() {
        String first = sha256(kept);
        packages.report(year);
        assertThat(sent(kept).path("of").path("sha256").asText()).isEqualTo(first);
    }

    @Test
    void anEarlierOneThatWasAlteredIsKnownByItsSignature() {
        String first = sha256(kept);
        packages.report(year, "csv", PersonId.SYSTEM);
        byte[] altered = kept.clone();
        // in the first file's content, behind its header
        altered[100] ^= 1;
        JsonNode found = sent(altered);
        assertThat(found.path("verdict").asText()).isEqualTo("ALTERED");
        assertThat(found.path("of").path("sha256").asText()).isEqualTo(first);
    }

    private JsonNode sent(byte[] content) {
        return office.send("POST", PATH, content, "application/zip").json();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anythingElseIsToldWhatToSend() {
        Browser.Answer refused = office.send("POST", PATH, kept, "text/plain");
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.detail())
                .contains("不接收“text/plain”", "application/zip", "multipart/form-data（表单方式上传，文件字段名为file）");
    }

    @Test
    void anAddressThatTheServerItselfRefusesIsAnsweredInChineseToo() {
        Browser.Answer answer = office.get("/api/cycles/%00/national");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("检查链接");
        assertThat(office.get("/camunda/%00", "text/html").text())
                .contains("检查链接")
                .doesNotContain("Bad Request");
    }
}
