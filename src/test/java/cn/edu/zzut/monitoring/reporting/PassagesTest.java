package cn.edu.zzut.monitoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Sources;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What reports say of rows and of what stands out, and of what they leave out. */
class PassagesTest {

    private static final Subject COLLEGE = new Subject(Level.COLLEGE, "201", "机械学院", "201", "");
    private static final Subject MAJOR = new Subject(Level.MAJOR, "0802", "机械工程", "201", "080201");
    private static final TableCode CORE = new TableCode("5-1-3");
    private static final TableCode BASES = new TableCode("2-4");

    private final ListingPassages lists = new ListingPassages(Listings.shipped());

    private static Scene scene(Subject subject, Map<TableCode, List<TableRow>> rows, List<Highlight> highlights) {
        return new Scene(
                new YearMaterial(
                        2026,
                        "示例大学",
                        Shipped.CATALOG,
                        "",
                        "",
                        new Ground(Shipped.CATALOG, "", List.of(), 0, Map.of(), highlights, List.of(), List.of()),
                        Map.of(Level.COLLEGE, List.of(COLLEGE), Level.MAJOR, List.of(MAJOR)),
                        Map.of(),
                        new Sources(Shipped.CATALOG),
                        highlights,
                        List.of(),
                        rows,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of()),
                subject,
                Optional.empty());
    }

    private static TableRow course(int number, String major) {
        return new TableRow(number, "", Map.of("校内专业代码", major, "课程名称", "课程" + number));
    }

    private static Block.Grid grid(List<Block> blocks) {
        return (Block.Grid)
                blocks.stream().filter(Block.Grid.class::isInstance).findFirst().orElseThrow();
    }

    @Test
    void aMajorsReportListsItsOwnRows() {
        var rows = Map.of(CORE, List.of(course(1, "0802"), course(2, "0901")));
        assertThat(grid(lists.one(scene(MAJOR, rows, List.of()), "专业核心课程")).rows())
                .singleElement()
                .asString()
                .contains("课程1");
    }

    @Test
    void aRowOfSeveralMajorsIsEachOnesAndTheirCollegesToo() {
        var base = new TableRow(1, "", Map.of("基地名称", "东风基地", "院系（单位）号", "305", "校内专业代码", "0901;0802"));
        for (Subject subject : List.of(MAJOR, COLLEGE)) {
            Scene scene = scene(subject, Map.of(BASES, List.of(base)), List.of());
            assertThat(grid(lists.one(scene, "校外实习、实训基地")).rows()).hasSize(1);
        }
    }

    @Test
    void ofManyRowsTheFirstStandAndTheReportSaysWhereAllAre() {
        var rows = Map.of(
                CORE,
                IntStream.rangeClosed(1, 75).mapToObj(i -> course(i, "0802")).toList());
        List<Block> made = lists.one(scene(MAJOR, rows, List.of()), "专业核心课程");
        assertThat(grid(made).rows()).hasSize(60);
        assertThat(made.toString()).contains("只列出前60行，还有15行，全部见归档包中的表5-1-3");
    }

    @Test
    void listsWithoutRowsAreNamedInOneSentence() {
        List<Block> made = lists.all(scene(MAJOR, Map.of(CORE, List.of(course(1, "0802"))), List.of()));
        assertThat(made.toString())
                .contains("Heading[text=专业核心课程]", "没有数据、不列的清单：优势专业（表4-3")
                .doesNotContain("Heading[text=优势专业]");
    }

    private static Highlight highlight(Subject subject, Optional<Highlight.Mark> mark) {
        return highlight(subject, mark, false);
    }

    private static Highlight highlight(Subject subject, Optional<Highlight.Mark> mark, boolean toldWithAnother) {
        Indicator indicator = Shipped.CATALOG.indicators().get(0).indicator();
        return new Highlight(
                indicator,
                subject,
                BigDecimal.ONE,
                List.of(),
                subject.name() + "变差",
                1,
                toldWithAnother ? Optional.of(new Highlight.Place("another", Level.SCHOOL, "")) : Optional.empty(),
                mark);
    }

    @Test
    void theSchoolsReportSaysHowManyFindingsOfCollegesAndMajorsItDoesNotList() {
        var chosen = Optional.of(new Highlight.Mark(Highlight.Decision.REPORT, "重要", "office", Instant.EPOCH));
        List<Highlight> all = List.of(
                highlight(Subject.SCHOOL, Optional.empty()),
                highlight(COLLEGE, chosen),
                highlight(MAJOR, Optional.empty()),
                highlight(MAJOR, Optional.empty()),
                highlight(MAJOR, Optional.empty(), true));
        List<Block> made = new FollowUpPassages().highlightTable(scene(Subject.SCHOOL, Map.of(), all));
        assertThat(grid(made).rows()).hasSize(2);
        assertThat(made.toString()).contains("列出全校的和评估督导处选入的", "另有2项是各学院和专业的", "列在各自的报告中");
        assertThat(new FollowUpPassages()
                        .highlightTable(scene(COLLEGE, Map.of(), all))
                        .toString())
                .doesNotContain("另有");
    }

    @Test
    void aChapterThatIsLeftOutIsNamedWithTheSources() {
        assertThat(new FilingPassages()
                        .tables(scene(MAJOR, Map.of(), List.of()), List.of("师范类专业"))
                        .toString())
                .contains("机械工程没有下列内容的数据，因此不列：师范类专业。");
    }
}
