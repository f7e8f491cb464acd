package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.meeting.Condition;
import cn.edu.zzut.monitoring.meeting.Conditions;
import cn.edu.zzut.monitoring.meeting.MeetingFiles;
import cn.edu.zzut.monitoring.meeting.Session;
import cn.edu.zzut.monitoring.meeting.Sessions;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 校长办公会: the record of each session, its conditions, the files of its minutes and of what proves the conditions. */
@Component
class MeetingRecords implements Chapter {

    private static final List<String> SESSION = List.of(
            "会议", "会议日期", "地点", "主持人", "出席", "缺席", "列席", "议题编号", "议题", "汇报人", "讨论要点", "决定", "原因", "再次上会", "退回的表格",
            "会议纪要文号", "签发人", "签发日期", "登记人", "登记时间");
    private static final List<String> CONDITION = List.of("会议", "序号", "要求", "负责单位", "完成日期", "退回的表格", "状态", "办理情况");

    private final Sessions sessions;
    private final Conditions conditions;
    private final MeetingFiles files;
    private final Names names;

    MeetingRecords(Sessions sessions, Conditions conditions, MeetingFiles files, Names names) {
        this.sessions = sessions;
        this.conditions = conditions;
        this.files = files;
        this.names = names;
    }

    @Override
    public String item() {
        return "decisions";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        int year = subject.year();
        List<Session> all = sessions.ofYear(year);
        List<Condition> wanted = conditions.ofYear(year);
        folder.list(
                new Piece(year + "年度校长办公会会议记录", "校长办公室", year + ""),
                "校长办公会会议记录.csv",
                SESSION,
                all.stream().map(this::line).toList());
        folder.list(
                new Piece(year + "年度校长办公会意见落实情况", "评估督导处", year + ""),
                "校长办公会意见落实情况.csv",
                CONDITION,
                wanted.stream().map(one -> line(one, all)).toList());
        all.forEach(session -> files(session, wanted, folder));
    }

    private void files(Session session, List<Condition> wanted, Folder folder) {
        String title = session.facts().title();
        for (MeetingFiles.MeetingFile file : files.of(session.id())) {
            String what = file.condition()
                    .flatMap(id -> wanted.stream().filter(one -> one.id() == id).findFirst())
                    .map(one -> "会议意见第" + one.number() + "项佐证")
                    .orElse("会议纪要");
            folder.file(
                    Piece.of(title + " " + what, names.of(file.by()), file.at()),
                    title + " " + what + " " + file.id() + " " + file.fileName(),
                    files.content(session.id(), file.id()).orElseThrow());
        }
        if (files.of(session.id()).stream().allMatch(file -> file.condition().isPresent())) {
            folder.missing("没有" + title + "会议纪要的文件（" + session.facts().minutesNumber() + "）");
        }
    }

    private List<String> line(Session session) {
        var facts = session.facts();
        return List.of(
                facts.title(),
                facts.heldOn().toString(),
                facts.place(),
                facts.chair(),
                facts.present(),
                facts.absent(),
                facts.attending(),
                facts.item(),
                facts.topic(),
                facts.reporter(),
                facts.discussion(),
                session.resolution().title(),
                session.reason(),
                session.nextOn().map(Object::toString).orElse(""),
                tables(session.returned()),
                facts.minutesNumber(),
                facts.signedBy(),
                facts.signedOn().toString(),
                names.of(session.recordedBy()),
                LocalTimes.second(session.recordedAt()));
    }

    private List<String> line(Condition one, List<Session> all) {
        return List.of(
                all.stream()
                        .filter(session -> session.id() == one.session())
                        .map(session -> session.facts().title())
                        .findFirst()
                        .orElse(""),
                String.valueOf(one.number()),
                one.text(),
                names.of(one.unit()),
                one.dueOn().toString(),
                tables(one.tables()),
                one.stateTitle(),
                one.steps().stream()
                        .map(step -> LocalTimes.second(step.at()) + " " + names.of(step.by()) + " "
                                + step.deed().title() + " " + step.text())
                        .collect(Collectors.joining("；")));
    }

    private static String tables(List<TableCode> tables) {
        return tables.stream().map(TableCode::value).collect(Collectors.joining("、"));
    }
}
