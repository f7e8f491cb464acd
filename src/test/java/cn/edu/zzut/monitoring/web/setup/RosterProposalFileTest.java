package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The office makes a workbook of units and heads of last year's tables; the administrator, a stranger to them, does not. */
@SchoolTest
class RosterProposalFileTest {

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void aYearIsOver() {
        story.newYear();
    }

    private Answer asked(String user, int year) {
        return new Browser(port, user).get("/api/years/" + year + "/roster-proposal.xlsx");
    }

    @Test
    void aUnitThatWasRenamedHereIsProposedAsTheTablesHaveIt() throws IOException {
        String name = jdbc.queryForObject("select name from monitoring.unit where code = '201'", String.class);
        jdbc.update("update monitoring.unit set name = '旧名学院' where code = '201'");
        try {
            Answer file = asked("office", 2025);
            assertThat(file.status()).isEqualTo(200);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
                assertThat(book.findSheet(RosterSheet.UNITS.title())
                                .orElseThrow()
                                .read())
                        .anySatisfy(row -> assertThat(List.of(row.getCellText(0), row.getCellText(1)))
                                .containsExactly("201", name));
            }
        } finally {
            jdbc.update("update monitoring.unit set name = ? where code = '201'", name);
        }
    }

    @Test
    void aYearWithoutTheTablesIsRefused() {
        assertThat(asked("office", 2012).detail()).contains("没有表1-2");
    }

    @Test
    void nobodyElseTakesIt() {
        for (String user : List.of("admin", "leader", "x01-head", "expert1")) {
            assertThat(asked(user, 2025).status()).as(user).isIn(401, 403);
        }
    }
}
