package cn.edu.zzut.monitoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Sources;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.rectification.ListState;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
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
        return scene(subject, rows, highlights, List.of());
    }

    private static Scene scene(
            Subject subject, Map<TableCode, List<TableRow>> rows, List<Highlight> highlights, List<FiledTable> tables) {
        return scene(subject, rows, highlights, tables, ListState.OPEN);
    }

    private static Scene scene(
            Subject subject,
            Map<TableCode, List<TableRow>> rows,
            List<Highlight> highlights,
            List<FiledTable> tables,
            ListState list) {
        return new Scene(
                new YearMaterial(
                        2026,
                        "示例大学",
                        Shipped.CATALOG,
                        "",
                        "",
                        new Ground(
                                Shipped.CATALOG,
                                "",
                                List.of(),
                                0,
                                Map.of(),
                                tables,
                                false,
                                highlights,
                                List.of(),
                                list,
                                ListState.NEVER,
                                List.of()),
                        Map.of(Level.COLLEGE, List.of(COLLEGE), Level.MAJOR, List.of(MAJOR)),
                        Map.of(),
                        new Sources(Shipped.CATALOG),
                        highlights,
                        tables,
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

    private static FiledTable filed(String code, boolean checked, int anomalies, int unexplained) {
        return new FiledTable(
                code,
                "表" + code,
                "201",
                Part.RESPONSIBLE,
                "已锁定",
                true,
                1,
                10,
                checked,
                anomalies,
                unexplained,
                0,
                false);
    }

    @Test
    void whereNothingWasCheckedThePaperSaysSoInsteadOfNone() {
        List<FiledTable> tables = List.of(filed("1-3", true, 4, 0), filed("2-4", false, 0, 0));
        List<Block> made = new FilingPassages().quality(scene(COLLEGE, Map.of(), List.of(), tables));
        assertThat(grid(made).rows())
                .extracting(row -> row.get(5), row -> row.get(6))
                .containsExactly(tuple("4", "0"), tuple("未校验", "未校验"));
        assertThat(made.toString()).contains("“未校验”的", "没有做过全校校验");
        List<Block> school = new FilingPassages().quality(scene(Subject.SCHOOL, Map.of(), List.of(), tables));
        assertThat(grid(school).rows().get(0)).contains("4（另1份未校验）");
    }

    @Test
    void whereEverythingWasCheckedNoneMeansNone() {
        List<Block> made =
                new FilingPassages().quality(scene(COLLEGE, Map.of(), List.of(), List.of(filed("1-3", true, 0, 0))));
        assertThat(grid(made).rows().get(0)).endsWith("0", "0");
        assertThat(made.toString()).doesNotContain("未校验");
    }

    @Test
    void anomaliesThatNobodyHasExplainedAreNamedWithTheirTables() {
        List<FiledTable> tables =
                List.of(filed("1-3", true, 4, 0), filed("2-4", true, 5, 3), filed("2-5", false, 0, 0));
        assertThat(new FollowUpPassages()
                        .explanations(scene(COLLEGE, Map.of(), List.of(), tables))
                        .toString())
                .contains("尚未说明的异常有3处，在表2-4（201，3处）。", "有1张表格没有在本系统校验过", "表2-5")
                .doesNotContain("表1-3");
    }

    private static String mending(ListState list) {
        Scene scene = scene(Subject.SCHOOL, Map.of(), List.of(), List.of(), list);
        return new FollowUpPassages().rectifications(scene).toString();
    }

    @Test
    void withoutRectificationsItIsSaidHowFarTheListIs() {
        assertThat(mending(ListState.OPEN)).contains("2026年度的整改任务清单还没有编制");
        assertThat(mending(ListState.BEGUN)).contains("2026年度的整改任务清单正在编制");
        assertThat(mending(ListState.PUBLISHED)).contains("2026年度已发布的整改任务清单中没有任务");
        assertThat(new FollowUpPassages()
                        .lastRectifications(scene(COLLEGE, Map.of(), List.of()))
                        .toString())
                .contains("2025年度没有在本系统编制整改任务清单");
    }

    private static TableRow row(String... cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            values.put(cells[i], cells[i + 1]);
        }
        return new TableRow(1, "", values);
    }

    private static final Map<TableCode, List<TableRow>> SCHOOL_ROWS = Map.of(
            new TableCode("1-3"), List.of(row("教学科研单位名称", "机械学院", "单位号", "201", "单位职能", "教学院系")),
            new TableCode("1-4-1"),
                    List.of(
                            row("专业代码", "080201", "授予学位门类", "工学", "所属单位号", "201"),
                            row("专业代码", "080201", "授予学位门类", "工学", "所属单位号", "201"),
                            row("专业代码", "120201", "授予学位门类", "管理学", "所属单位号", "202")),
            new TableCode("4-1-3"),
                    List.of(
                            row("学科代码", "0802", "单位号", "201", "类型", "硕士一级"),
                            row("学科代码", "0871", "单位号", "201", "类型", "交叉学科(博/硕)")),
            new TableCode("3-2"),
                    List.of(
                            row("工号", "1", "管理人员类别", "学生管理人员", "单位号", "201"),
                            row("工号", "2", "管理人员类别", "学生管理人员", "单位号", "110"),
                            row("工号", "3", "管理人员类别", "学生管理人员", "单位号", "110")),
            new TableCode("1-5-1"),
                    List.of(row("工号", "1", "专业技术职称", "副教授", "最高学位", "硕士"), row("工号", "2", "最高学位", "学士")));

    @Test
    void theSchoolsReportCountsMajorsByDisciplineAndUnitAndWhoLooksAfterStudents() {
        List<Block> made = new StructurePassages().of(scene(Subject.SCHOOL, SCHOOL_ROWS, List.of()));
        List<List<List<String>>> tables = made.stream()
                .filter(Block.Grid.class::isInstance)
                .map(block -> ((Block.Grid) block).rows())
                .toList();
        assertThat(tables.get(0))
                .containsExactly(
                        List.of("工学", "1", "0", "1", "1", "0"),
                        List.of("管理学", "1", "0", "0", "0", "0"),
                        List.of("合计", "2", "0", "1", "1", "0"));
        assertThat(tables.get(1)).containsExactly(List.of("机械学院", "1", "0", "0", "0", "1", "0", "0"));
        assertThat(tables.get(2))
                .containsExactly(List.of("校级学生管理人员", "2", "0", "0", "1"), List.of("院系学生管理人员", "1", "1", "1", "0"));
        assertThat(made.toString()).contains("没有单列的明细", "没有数据、计为0的：表4-1-4");
        assertThat(new StructurePassages().of(scene(COLLEGE, SCHOOL_ROWS, List.of())))
                .isEmpty();
    }
}
