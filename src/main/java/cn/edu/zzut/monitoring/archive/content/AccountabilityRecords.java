package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultLine;
import cn.edu.zzut.monitoring.accountability.LineFacts;
import cn.edu.zzut.monitoring.accountability.Notices;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 追责问责记录与通知. */
@Component
class AccountabilityRecords implements Chapter {

    private final Accountability accountability;
    private final Notices notices;
    private final Names names;

    AccountabilityRecords(Accountability accountability, Notices notices, Names names) {
        this.accountability = accountability;
        this.notices = notices;
        this.names = names;
    }

    @Override
    public String item() {
        return "accountability";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        String year = subject.year() + "";
        List<AccountabilityRecord> records = accountability.ofYear(subject.year()).stream()
                .filter(record -> subject.concerns(record.unit()))
                .toList();
        folder.list(
                new Piece(year + "年度追责问责记录", "评估督导处", year),
                "追责问责记录.csv",
                List.of(
                        "编号",
                        "单位",
                        "类型",
                        "事由",
                        "证明",
                        "计划日期",
                        "实际日期",
                        "迟报工作日",
                        "本单位迟报工作日",
                        "扣除情况",
                        "提醒次数",
                        "后果",
                        "情况说明",
                        "听取意见",
                        "申诉",
                        "处理",
                        "处理说明",
                        "处理人",
                        "状态",
                        "发现时间",
                        "结案时间"),
                records.stream().flatMap(this::lines).toList());
        records.forEach(record -> notices.all(record.id()).forEach(notice -> folder.under("责任认定通知")
                .file(
                        Piece.of(
                                names.of(record.unit()) + "责任认定通知（记录" + record.id() + "）",
                                "评估督导处",
                                record.closedAt().orElse(record.foundAt())),
                        "责任认定通知 记录" + record.id() + " " + names.of(record.unit()) + ".docx",
                        notice)));
    }

    /** A row for each fault of the event; what was decided stands with each. */
    private Stream<List<String>> lines(AccountabilityRecord record) {
        return IntStream.range(0, record.lines().size())
                .mapToObj(i -> line(
                        record,
                        record.lines().get(i),
                        record.assessment().lines().get(i)));
    }

    private List<String> line(AccountabilityRecord record, FaultLine line, LineFacts facts) {
        return List.of(
                String.valueOf(record.id()),
                names.of(record.unit()),
                record.kind().title(),
                line.subject(),
                line.evidence(),
                record.plannedOn().map(Object::toString).orElse(""),
                facts.actualOn().map(Object::toString).orElse(""),
                String.valueOf(facts.allDaysLate()),
                String.valueOf(facts.ownDaysLate()),
                facts.deductions(),
                String.valueOf(facts.reminders()),
                facts.consequence().title(),
                record.explanation(),
                record.hearing(),
                record.appeal(),
                record.grade().title(),
                record.decision(),
                names.of(record.decidedBy()),
                record.stateTitle(),
                LocalTimes.second(record.foundAt()),
                LocalTimes.second(record.closedAt()));
    }
}
