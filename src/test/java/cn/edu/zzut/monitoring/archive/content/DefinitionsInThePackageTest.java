package cn.edu.zzut.monitoring.archive.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Definition;
import cn.edu.zzut.monitoring.catalog.Definitions;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.concept.ConceptRuns;
import cn.edu.zzut.monitoring.concept.Differences;
import cn.edu.zzut.monitoring.concept.Pair;
import cn.edu.zzut.monitoring.concept.YearConcepts;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.filing.FilePurpose;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.training.DefinitionQuestions;
import cn.edu.zzut.monitoring.training.FilingGuides;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a year's figures meant, who asked about it and who explained where two of them differ, goes into its package. */
@SchoolTest
class DefinitionsInThePackageTest {

    private static final PersonId OFFICE = new PersonId("office");

    @Autowired
    Story story;

    @Autowired
    ConceptRuns runs;

    @Autowired
    YearConcepts concepts;

    @Autowired
    Differences differences;

    @Autowired
    Definitions definitions;

    @Autowired
    DefinitionQuestions questions;

    @Autowired
    FilingGuides guides;

    @Autowired
    ConceptDifferences ofConcepts;

    @Autowired
    DefinitionsOfTheYear ofColumns;

    @Autowired
    DefinitionAnswers answers;

    @Autowired
    GuidesOfTheYear ofGuides;

    int year;

    @BeforeEach
    void twoUnitsReportOnePlanWithTwoFigures() {
        year = story.newYear();
        story.uploads(year, "6-3-1", "104", List.of(Map.of("招生计划数", "100")));
        story.uploads(year, "6-3-4", "105", List.of(Map.of("招生计划数", "90")));
        runs.compare(year, OFFICE);
    }

    private Pair pair() {
        return concepts.find(year, "admission-plan", "majors").orElseThrow();
    }

    @Test
    void aDifferenceIsThereWithEachUnitsWordsAndWhatTheOfficeMadeOfThem() throws IOException {
        long id = differences.begin(year, pair(), OFFICE).id();
        differences.explain(id, new UnitCode("104"), false, "总数含预科10人", Optional.of(pair()), new PersonId("jwc-lead"));
        assertThat(Packed.by(ofConcepts, year, "").get("口径差异说明.csv")).contains("总数含预科10人", "还没有答复", "已发责任单位说明");
        differences.explain(id, new UnitCode("105"), false, "分专业不含预科", Optional.of(pair()), new PersonId("rsc-lead"));
        differences.answered(id);
        differences.accept(id, OFFICE);

        Map<String, String> school = Packed.by(ofConcepts, year, "");
        assertThat(school.get("口径差异说明.csv")).contains("相差-10人", "总数含预科10人", "分专业不含预科", "说明已采纳", "人事处");
        assertThat(school.get("口径比对.csv")).contains("招生计划", "-10", "已说明", "表6-3-4第1版");
    }

    @Test
    void aUnitsPackageHoldsItsOwnWordsOnly() throws IOException {
        long id = differences.begin(year, pair(), OFFICE).id();
        differences.explain(id, new UnitCode("104"), true, "漏填一个专业", Optional.of(pair()), new PersonId("jwc-lead"));
        differences.explain(id, new UnitCode("105"), false, "分专业不含预科", Optional.of(pair()), new PersonId("rsc-lead"));
        assertThat(Packed.by(ofConcepts, year, "104").get("口径差异说明.csv"))
                .contains("漏填一个专业", "将更正")
                .doesNotContain("分专业不含预科");
        assertThat(Packed.by(ofConcepts, year, "101")).isEmpty();
    }

    @Test
    void everyEditionOfAColumnsDefinitionIsThere() throws IOException {
        TableCode table = new TableCode("6-3-1");
        for (String meaning : List.of("当年的招生计划", "当年下达的招生计划")) {
            Definition words = Definition.of(meaning, "含预科", "自然年", "发展规划处");
            definitions.write(year, List.of(new Definitions.Change(table, "招生计划数", words)), "office");
        }
        assertThat(Packed.by(ofColumns, year, "").get("数据项含义历次修改.csv").lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("当年下达的招生计划", "含预科", "发展规划处"))
                .anySatisfy(line -> assertThat(line).contains("当年的招生计划,"));
        assertThat(Packed.by(ofColumns, year - 1, ""))
                .as("what was written later for another year's catalog")
                .isEmpty();
    }

    @Test
    void questionsAreThereWithTheirAnswersAndThoseWithoutToo() throws IOException {
        questions.ask("6-3-1", "招生计划数", "含不含预科？", new PersonId("jwc-filer"));
        long id = questions.all().get(0).id();
        questions.answer(id, "不含", OFFICE);
        questions.answer(id, "含预科", OFFICE);
        questions.ask("6-3-4", "", "整张表什么时间？", new PersonId("rsc-filer"));
        assertThat(Packed.by(answers, year, "").get("口径问答.csv")).contains("含不含预科？", "不含", "含预科", "整张表什么时间？", "还没有答复");
    }

    @Test
    void everyEditionOfTheGuideIsThere() throws IOException {
        assertThat(Packed.by(ofGuides, year, "")).isEmpty();
        for (String text : List.of("第一版", "第二版")) {
            guides.add(year, new EvidenceFile(FilePurpose.FILING_GUIDE, "填报指南.pdf", Pdf.ofOnePage(text)), OFFICE);
        }
        assertThat(Packed.by(ofGuides, year, "")).hasSize(2).containsKeys("填报指南第1版 填报指南.pdf", "填报指南第2版 填报指南.pdf");
    }
}
