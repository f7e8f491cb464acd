package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.commendation.Commendation;
import cn.edu.zzut.monitoring.commendation.Commendations;
import cn.edu.zzut.monitoring.commendation.Standing;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 表彰: the published notice and the ranking that it rests on. */
@Component
class CommendationOfTheYear implements Chapter {

    private final Commendations commendations;
    private final Names names;

    CommendationOfTheYear(Commendations commendations, Names names) {
        this.commendations = commendations;
        this.names = names;
    }

    @Override
    public String item() {
        return "commendation";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        Optional<Commendation> published = commendations
                .find(subject.year())
                .filter(commendation -> commendation.publishedAt().isPresent());
        published
                .flatMap(Commendation::notice)
                .ifPresent(notice -> folder.file(
                        new Piece(subject.year() + "年度表彰通报", "评估督导处", subject.year() + ""), "表彰通报.docx", notice));
        if (published.isPresent()) {
            folder.list(
                    new Piece(subject.year() + "年度填报工作排名", "系统", subject.year() + ""),
                    "填报工作排名.csv",
                    List.of("名次", "单位", "得分", "按时完成", "一次审核通过", "无异常", "协助"),
                    commendations.ranking(subject.year()).stream()
                            .map(this::line)
                            .toList());
        }
    }

    private List<String> line(Standing standing) {
        return List.of(
                String.valueOf(standing.place()),
                names.of(standing.unit()),
                String.valueOf(standing.score()),
                String.valueOf(standing.punctuality()),
                String.valueOf(standing.quality()),
                String.valueOf(standing.anomalies()),
                standing.help().isPresent() ? String.valueOf(standing.help().getAsInt()) : "");
    }
}
