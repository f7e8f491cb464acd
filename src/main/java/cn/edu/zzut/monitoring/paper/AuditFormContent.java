package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.validation.Explanation;
import cn.edu.zzut.monitoring.validation.Explanations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 附件1 监测数据填报审核表 (第十五条三): all tables that the unit is responsible for, as they are locked. */
@Component
class AuditFormContent implements PaperContent {

    /** More than a page of a paper can hold; the rest is in the system, and the paper says so. */
    private static final int MOST_EXPLANATIONS = 40;

    private final Submissions submissions;
    private final Explanations explanations;
    private final Organization organization;

    AuditFormContent(Submissions submissions, Explanations explanations, Organization organization) {
        this.submissions = submissions;
        this.explanations = explanations;
        this.organization = organization;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.AUDIT_FORM;
    }

    @Override
    public PaperFacts of(int year, UnitCode unit) {
        List<Submission> tables = submissions.responsible(year, unit);
        if (tables.isEmpty()) {
            throw Refusal.hidden(organization.unit(unit).name() + "在" + year + "年度没有负责的表格，不需要审核表。协助填报的数据由责任单位的审核表列明。");
        }
        List<Submission> open =
                tables.stream().filter(table -> table.lockedVersion().isEmpty()).toList();
        if (!open.isEmpty()) {
            throw Refusal.hidden("审核表在本单位负责的表格全部锁定后生成，还有" + open.size() + "张没有锁定："
                    + open.stream().map(this::title).collect(Collectors.joining("、")) + "。");
        }
        List<Map<String, String>> lines = new ArrayList<>();
        for (Submission table : tables) {
            lines.add(line(lines.size() + 1, table));
        }
        Map<String, String> words = new LinkedHashMap<>();
        words.put("提交时间", day(lastLock(tables)));
        words.put("异常情况说明", explained(tables));
        words.put("数据负责人", organization.findDataLead(unit).map(Person::name).orElse(""));
        words.put("数据负责人日期", day(lastLock(tables)));
        words.put("审核意见", opinions(tables));
        return new PaperFacts(words, lines, proofs(year, unit));
    }

    private Map<String, String> line(int number, Submission table) {
        SubmissionVersion version = locked(table).orElseThrow();
        return Map.of(
                "序号",
                String.valueOf(number),
                "表格名称",
                title(table) + "\n版本" + version.number() + "，校验码" + shortCode(version.sha256()),
                "数据填报人",
                actor(table, version, AuditAction.SUBMIT));
    }

    private Optional<SubmissionVersion> locked(Submission table) {
        return table.lockedVersion().isPresent()
                ? submissions.version(table.id(), table.lockedVersion().getAsInt())
                : Optional.empty();
    }

    /** As people compare it with their eyes: the first twelve digits in threes. */
    static String shortCode(String sha256) {
        return String.join("-", sha256.substring(0, 4), sha256.substring(4, 8), sha256.substring(8, 12));
    }

    private String title(Submission table) {
        return submissions.definition(table).title();
    }

    private String actor(Submission table, SubmissionVersion version, AuditAction action) {
        return last(table, version, action)
                .map(audit -> organization.nameOf(audit.actedBy()))
                .orElse("");
    }

    private Optional<Audit> last(Submission table, SubmissionVersion version, AuditAction action) {
        return submissions.audits(table.id()).stream()
                .filter(audit -> audit.versionNumber() == version.number() && audit.action() == action)
                .max(Comparator.comparing(Audit::actedAt));
    }

    private Instant lastLock(List<Submission> tables) {
        return tables.stream()
                .flatMap(table ->
                        locked(table).stream().flatMap(version -> last(table, version, AuditAction.LOCK).stream()))
                .map(Audit::actedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static String day(Instant at) {
        return at.equals(Instant.EPOCH) ? "" : SchoolClock.inChinese(SchoolClock.dayOf(at));
    }

    private String explained(List<Submission> tables) {
        List<String> all = tables.stream()
                .flatMap(table -> explanations.inForce(table.id()).stream()
                        .map(explanation -> title(table) + "　" + said(explanation)))
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return "锁定的数据没有需要说明的异常。";
        }
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(MOST_EXPLANATIONS, all.size())));
        if (all.size() > MOST_EXPLANATIONS) {
            shown.add("另有" + (all.size() - MOST_EXPLANATIONS) + "项说明见系统中的异常情况说明和归档材料。");
        }
        return String.join("\n", shown);
    }

    private String said(Explanation explanation) {
        String evidence = explanation.evidence().isEmpty() ? "" : "（佐证：" + explanation.evidence() + "）";
        return explanation.column() + "（" + explanation.value() + "）：" + explanation.text() + evidence + "　说明人："
                + organization.nameOf(explanation.by()) + "，" + day(explanation.at());
    }

    /** What the head wrote of each table; who approved which, and when, in any case. */
    private String opinions(List<Submission> tables) {
        Map<String, List<String>> byWords = new LinkedHashMap<>();
        for (Submission table : tables) {
            locked(table)
                    .flatMap(version -> last(table, version, AuditAction.APPROVE))
                    .ifPresent(audit -> byWords.computeIfAbsent(
                                    words(audit, submissions.audits(table.id())), words -> new ArrayList<>())
                            .add("表" + table.table()));
        }
        return byWords.entrySet().stream()
                .map(one -> one.getKey() + "（"
                        + (byWords.size() == 1 ? "全部" + tables.size() + "张表格" : String.join("、", one.getValue())) + "）")
                .collect(Collectors.joining("\n"));
    }

    private String words(Audit approval, List<Audit> all) {
        return (approval.reason().isBlank() ? "审核通过" : approval.reason().strip()) + "　"
                + organization.nameOf(approval.actedBy()) + "，" + day(approval.actedAt())
                + (approval.isOfOwn(all) ? "，" + Audit.OF_OWN : "");
    }

    @Override
    public List<PaperFacts.Proof> proofs(int year, UnitCode unit) {
        return submissions.responsible(year, unit).stream().map(this::proof).toList();
    }

    private PaperFacts.Proof proof(Submission table) {
        return locked(table)
                .map(version -> new PaperFacts.Proof(
                        title(table),
                        "锁定版本" + version.number() + "，校验码" + shortCode(version.sha256()),
                        version.sha256()))
                .orElseGet(() -> new PaperFacts.Proof(
                        title(table), "没有锁定：" + table.state().title(), ""));
    }
}
