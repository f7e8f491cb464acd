package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.training.Attempt;
import cn.edu.zzut.monitoring.training.Attendance;
import cn.edu.zzut.monitoring.training.Quizzes;
import cn.edu.zzut.monitoring.training.TrainingMaterials;
import cn.edu.zzut.monitoring.training.TrainingSession;
import cn.edu.zzut.monitoring.training.TrainingSessions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 培训材料 (第六条): the sessions that were held, who attended, their files, and the quiz's results without its answers. */
@Component
class Training implements Chapter {

    private final Cycles cycles;
    private final TrainingSessions sessions;
    private final Attendance attendance;
    private final Quizzes quizzes;
    private final TrainingMaterials materials;
    private final Names names;

    Training(
            Cycles cycles,
            TrainingSessions sessions,
            Attendance attendance,
            Quizzes quizzes,
            TrainingMaterials materials,
            Names names) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.attendance = attendance;
        this.quizzes = quizzes;
        this.materials = materials;
        this.names = names;
    }

    @Override
    public String item() {
        return "training";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        folder.list(
                piece(subject, "填报培训记录"),
                "培训记录.csv",
                List.of("登记时间", "场次", "参加人员", "登记人"),
                cycles.decisions(subject.year()).stream()
                        .filter(decision -> decision.subject().equals("training"))
                        .map(decision -> List.of(
                                LocalTimes.second(decision.decidedAt()),
                                decision.verdict(),
                                decision.reason(),
                                names.of(decision.decidedBy())))
                        .toList());
        List<TrainingSession> all = sessions.of(subject.year());
        if (!all.isEmpty()) {
            folder.list(
                    piece(subject, "填报培训签到名单"),
                    "培训签到名单.csv",
                    List.of("场次", "时间", "地点", "姓名", "签到", "方式", "登记时间", "登记人"),
                    all.stream().flatMap(this::attendees).toList());
            all.forEach(session -> files(subject, session, folder));
        }
        List<Attempt> attempts = quizzes.of(subject.year());
        if (!attempts.isEmpty()) {
            folder.list(
                    piece(subject, "填报测验结果"),
                    "测验结果.csv",
                    List.of("交卷时间", "姓名", "得分", "结果"),
                    attempts.stream().map(this::result).toList());
        }
    }

    private static Piece piece(Subject subject, String title) {
        return new Piece(subject.year() + "年度" + title, "评估督导处", subject.year() + "");
    }

    private Stream<List<String>> attendees(TrainingSession session) {
        var lines = attendance.of(session.id());
        return sessions.invited(session.id()).stream().map(person -> Stream.concat(
                        Stream.of(
                                session.plan().title(),
                                session.when() + (session.isCancelled() ? "（已取消）" : ""),
                                session.where(),
                                names.of(person)),
                        lines.containsKey(person) ? line(lines.get(person)) : Stream.of("未签到", "", "", ""))
                .toList());
    }

    private Stream<String> line(Attendance.Line line) {
        return Stream.of(
                line.present() ? "已签到" : "未到（更正）",
                line.way().title(),
                LocalTimes.second(line.at()),
                names.of(line.by()));
    }

    private void files(Subject subject, TrainingSession session, Folder folder) {
        materials
                .of(session.id())
                .forEach(file -> folder.file(
                        piece(subject, "培训材料：" + session.plan().title()),
                        session.id() + "-" + file.id() + " " + file.fileName(),
                        materials.content(session.id(), file.id()).bytes()));
    }

    private List<String> result(Attempt attempt) {
        return List.of(
                LocalTimes.second(attempt.result().orElseThrow().at()),
                names.of(attempt.person()),
                String.valueOf(attempt.score()),
                attempt.isPassed() ? "通过" : "未通过");
    }
}
