package cn.edu.zzut.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an attempt says of itself, in one line. */
class AttemptTest {

    private final Attempt attempt = Attempt.begin(
            "10.0.0.1", null, about -> about.year() == 0 ? about.table() : about.year() + "年度" + about.table());

    @AfterEach
    void ends() {
        attempt.end();
    }

    private static Subject about(int year, String table, String task) {
        return new Subject(year, table, "", "", task, "");
    }

    @Test
    void itsNameWhatToAndWhatElseIsKnown() {
        attempt.isTo(Act.UPLOAD, "上传数据", "PUT /x");
        assertThat(attempt.subject().what()).isEqualTo("上传数据");
        assertThat(attempt.hasMoreToSay()).isFalse();
        attempt.isAbout(about(2031, "1-1", ""));
        attempt.mentions("文件“a.xlsx”");
        assertThat(attempt.asked()).isEqualTo("上传数据（文件“a.xlsx”）");
        assertThat(attempt.hasMoreToSay()).as("nothing has come of it yet").isFalse();
        attempt.says("第3版");
        attempt.says("第3版");
        attempt.says("");
        assertThat(attempt.subject().what()).isEqualTo("上传数据：2031年度1-1，文件“a.xlsx”，第3版");
        assertThat(attempt.hasMoreToSay()).isTrue();
    }

    @Test
    void whatNobodyHasNamedIsCalledByWhatItTurnsOutToBe() {
        attempt.isTo(Act.ENGINE, "", "引擎操作 PUT /x");
        assertThat(attempt.name()).isEqualTo("引擎操作 PUT /x");
        attempt.turnsOutToBe("暂停流程实例");
        attempt.turnsOutToBe("别的");
        assertThat(attempt.name()).isEqualTo("暂停流程实例");
        attempt.isTo(Act.TASK, "认领任务", "");
        attempt.turnsOutToBe("认领");
        assertThat(attempt.name()).isEqualTo("认领任务");
    }

    @Test
    void ofSeveralThingsItIsAboutWhatTheyHaveInCommon() {
        attempt.isAbout(about(2031, "1-1", "a"));
        attempt.isAbout(about(2031, "1-2", "b"));
        assertThat(attempt.subject().year()).isEqualTo(2031);
        assertThat(attempt.subject().table() + attempt.subject().task()).isEmpty();
    }

    @Test
    void whatHasComeOfItIsNoneOfWhatWasAsked() {
        attempt.isTo(Act.TASK, "提交任务的表单", "");
        attempt.mentions("任务“审核”");
        attempt.says("审核意见“退回”");
        attempt.isDoneTo(about(2031, "1-1", "a"));
        assertThat(attempt.subject().what()).isEqualTo("提交任务的表单：2031年度1-1，任务“审核”，审核意见“退回”");
        assertThat(attempt.wanted().what()).isEqualTo("提交任务的表单：任务“审核”");
        assertThat(attempt.wanted().table()).isEmpty();
    }

    @Test
    void whatItCostsToKnowIsAskedForOnceAndOnlyWhereNothingElseHasTold() {
        AtomicInteger looks = new AtomicInteger();
        attempt.isTo(Act.TASK, "提交任务的表单", "");
        attempt.isAboutLater(() -> {
            assertThat(attempt.isArmed()).as("a look is none of what is done").isFalse();
            looks.incrementAndGet();
            attempt.mentions("任务“审核”");
        });
        assertThat(attempt.year()).isZero();
        assertThat(looks).as("whoever begins a transaction asks for nothing").hasValue(0);
        attempt.isDoneTo(about(2031, "1-1", "a"));
        assertThat(attempt.subject().what()).isEqualTo("提交任务的表单：2031年度1-1");
        assertThat(looks).hasValue(0);
        assertThat(attempt.wanted().what()).as("it came to nothing").isEqualTo("提交任务的表单：任务“审核”");
        assertThat(attempt.wanted().what()).isEqualTo("提交任务的表单：任务“审核”");
        assertThat(looks).hasValue(1);
        assertThat(attempt.isArmed()).isTrue();
    }

    @Test
    void whereNothingElseTellsItIsLookedFor() {
        attempt.isTo(Act.TASK, "提交任务的表单", "");
        attempt.isAboutLater(() -> attempt.isAbout(about(2031, "1-1", "a")));
        assertThat(attempt.subject().what()).isEqualTo("提交任务的表单：2031年度1-1");
    }

    @Test
    void whatWasRolledBackHasNotBeenDone() {
        Object transaction = new Object();
        Object within = new Object();
        attempt.isTo(Act.TASK, "提交任务的表单", "");
        attempt.begins(transaction);
        attempt.tells(new Attempt.Detail("任务“审核”", "", "办结"));
        attempt.begins(within);
        attempt.ends(within, false);
        assertThat(attempt.details()).as("only a part was").hasSize(1);
        attempt.ends(transaction, false);
        assertThat(attempt.details()).isEmpty();
        assertThat(attempt.hasMoreToSay()).isFalse();
    }

    @Test
    void whatStandsAlreadyIsNoChangeUnlessSomethingElseComesOfIt() {
        attempt.isTo(Act.UPLOAD, "一个工作簿填几张表", "");
        attempt.changesNothing("没有改动，仍是第2版");
        attempt.says("");
        assertThat(attempt.isUnchanged()).isTrue();
        assertThat(attempt.wanted().what()).endsWith("没有改动，仍是第2版");
        attempt.says("表1-2第3版");
        assertThat(attempt.isUnchanged()).as("another table of the same file").isFalse();
        attempt.changesNothing("没有改动，仍是第4版");
        assertThat(attempt.isUnchanged()).isFalse();
    }

    @Test
    void aYearThatOnlyTheBodySaysCountsWhereNothingElseSaysOne() {
        attempt.isOf(2030);
        assertThat(attempt.subject().year()).isEqualTo(2030);
        attempt.isAbout(about(2031, "", ""));
        assertThat(attempt.subject().year()).isEqualTo(2031);
    }

    @Test
    void aNameThatIsSentNeitherTurnsNorBreaksTheLineNorFillsIt() {
        attempt.isTo(Act.UPLOAD, "上传数据", "");
        attempt.says("文件“a\u202e\nb.xlsx”");
        attempt.says("长".repeat(500));
        assertThat(attempt.subject().what()).hasSize(300).startsWith("上传数据：文件“a b.xlsx”，长");
    }
}
