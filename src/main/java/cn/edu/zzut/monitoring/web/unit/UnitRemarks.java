package cn.edu.zzut.monitoring.web.unit;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.RecordState;
import cn.edu.zzut.monitoring.concept.Pair;
import cn.edu.zzut.monitoring.concept.PairState;
import cn.edu.zzut.monitoring.concept.YearConcepts;
import cn.edu.zzut.monitoring.meeting.Conditions;
import cn.edu.zzut.monitoring.monitoring.AlertState;
import cn.edu.zzut.monitoring.monitoring.Alerts;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.review.CommentState;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitRemarkJson;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitTableJson;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What others say of a unit's data, each with where to act on it (第十四条). */
@Component
class UnitRemarks {

    private final Reviews reviews;
    private final YearConcepts concepts;
    private final Rectifications rectifications;
    private final Accountability accountability;
    private final Alerts alerts;
    private final Conditions conditions;
    private final UnitQuestions questions;

    UnitRemarks(
            Reviews reviews,
            YearConcepts concepts,
            Rectifications rectifications,
            Accountability accountability,
            Alerts alerts,
            Conditions conditions,
            UnitQuestions questions) {
        this.reviews = reviews;
        this.concepts = concepts;
        this.rectifications = rectifications;
        this.accountability = accountability;
        this.alerts = alerts;
        this.conditions = conditions;
        this.questions = questions;
    }

    /** What waits for the unit first. */
    List<UnitRemarkJson> of(int year, UnitCode unit, List<UnitTableJson> tables, UnitTasks tasks) {
        return Stream.of(
                        tables.stream().flatMap(table -> found(table)),
                        comments(year, unit, tasks),
                        differences(year, unit, tasks),
                        rectifications(year, unit, tasks),
                        records(year, unit, tasks),
                        alerts(year, unit, tasks),
                        conditions(year, unit, tasks),
                        questions.of(year, unit))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(remark -> !remark.waits()))
                .toList();
    }

    private static Stream<UnitRemarkJson> found(UnitTableJson table) {
        Stream<UnitRemarkJson> returned = table.returnReason().isBlank()
                ? Stream.empty()
                : Stream.of(new UnitRemarkJson(
                        "RETURN", "退回", table.code(), table.returnReason(), "待修改", true, table.holders()));
        Stream<UnitRemarkJson> unexplained = table.unexplained() == 0
                ? Stream.empty()
                : Stream.of(new UnitRemarkJson(
                        "ANOMALY",
                        "数据异常",
                        table.code(),
                        table.unexplained() + "项异常还没有情况说明",
                        "待说明",
                        true,
                        table.holders()));
        return Stream.concat(returned, unexplained);
    }

    private Stream<UnitRemarkJson> comments(int year, UnitCode unit, UnitTasks tasks) {
        return reviews.ofYear(year).stream()
                .filter(one -> one.unit().equals(unit) && one.state() != CommentState.DRAFT)
                .map(one -> new UnitRemarkJson(
                        "COMMENT",
                        "专家意见（" + one.severity().title() + "）",
                        one.table().value(),
                        one.inFull(),
                        one.state().title(),
                        one.state() == CommentState.OPEN,
                        tasks.ofProcess("stage-4-feedback", one.table().value())));
    }

    private Stream<UnitRemarkJson> differences(int year, UnitCode unit, UnitTasks tasks) {
        return concepts.of(year).stream()
                .filter(pair -> pair.units().contains(unit)
                        && pair.state() != PairState.CONSISTENT
                        && pair.state() != PairState.INCOMPARABLE)
                .map(pair -> new UnitRemarkJson(
                        "CONCEPT",
                        "口径差异",
                        "",
                        pair.sentence(),
                        pair.state().title() + (pair.isStale() ? "（数字已变化，原说明不再适用）" : ""),
                        isAsked(pair, unit),
                        isAsked(pair, unit) ? tasks.ofProcess("concept-difference") : List.of()));
    }

    private static boolean isAsked(Pair pair, UnitCode unit) {
        return pair.last()
                .filter(one -> one.state().isOpen() && one.units().contains(unit))
                .isPresent();
    }

    private Stream<UnitRemarkJson> conditions(int year, UnitCode unit, UnitTasks tasks) {
        return conditions.ofYear(year).stream()
                .filter(one -> one.unit().equals(unit))
                .map(one -> new UnitRemarkJson(
                        "MEETING",
                        "校长办公会意见",
                        "",
                        one.text(),
                        one.isClosed() ? "已销号" : one.isReported() ? "已落实，待核实" : "待落实",
                        !one.isClosed() && !one.isReported(),
                        one.isClosed() ? List.of() : tasks.ofProcess("meeting-condition")));
    }

    private Stream<UnitRemarkJson> rectifications(int year, UnitCode unit, UnitTasks tasks) {
        return rectifications.all().stream()
                .filter(one -> one.concerns(unit) && (one.year() == year || !one.isStruckOff()))
                .map(one -> new UnitRemarkJson(
                        "RECTIFICATION",
                        "整改任务（" + one.year() + "年度）",
                        "",
                        one.problem(),
                        one.state().title() + "，" + one.progress() + "%",
                        !one.isStruckOff(),
                        one.isStruckOff() ? List.of() : tasks.ofProcess("rectification")));
    }

    private Stream<UnitRemarkJson> records(int year, UnitCode unit, UnitTasks tasks) {
        return accountability.ofUnit(unit).stream()
                .filter(one -> one.year() == year)
                .map(one -> new UnitRemarkJson(
                        "RECORD",
                        "追责问责记录",
                        "",
                        one.subject(),
                        one.stateTitle(),
                        one.state() == RecordState.OPEN,
                        one.state() == RecordState.CLOSED ? List.of() : tasks.ofProcess("accountability")));
    }

    private Stream<UnitRemarkJson> alerts(int year, UnitCode unit, UnitTasks tasks) {
        return Stream.concat(alerts.ofYear(year).stream(), alerts.waitingFor(year).stream())
                .filter(one -> one.unit().equals(unit))
                .map(one -> new UnitRemarkJson(
                        "ALERT",
                        "监测预警（" + one.grade().title() + "）",
                        "",
                        one.title() + "：" + one.sentence(),
                        one.state().title(),
                        one.state() == AlertState.TO_EXPLAIN,
                        one.state().isOver() ? List.of() : tasks.ofProcess("monitoring-alert")));
    }
}
