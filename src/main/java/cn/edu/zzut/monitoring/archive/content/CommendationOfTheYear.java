package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.commendation.Commendation;
import cn.edu.zzut.monitoring.commendation.Commendations;
import cn.edu.zzut.monitoring.commendation.Standing;
import cn.edu.zzut.monitoring.commendation.Ties;
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
        withdrawn(subject.year(), folder);
        Optional<Commendation> published = commendations
                .find(subject.year())
                .filter(commendation -> commendation.publishedAt().isPresent());
        published
                .flatMap(Commendation::notice)
                .ifPresent(notice -> folder.file(
                        new Piece(subject.year() + "年度表彰通报", "评估督导处", subject.year() + ""), "表彰通报.docx", notice));
        if (published.isPresent()) {
            List<Standing> ranking = commendations.ranking(subject.year());
            Ties ties = Ties.of(ranking);
            folder.list(
                    new Piece(subject.year() + "年度填报工作排名", "系统", subject.year() + ""),
                    "填报工作排名.csv",
                    List.of("名次", "单位", "得分", "按时完成", "一次审核通过", "无异常", "协助", "规模", "表数", "期限数", "行数"),
                    ranking.stream().map(standing -> line(standing, ties)).toList());
        }
    }

    private void withdrawn(int year, Folder folder) {
        List<List<String>> lines = commendations.withdrawals(year).stream()
                .map(one -> List.of(one.reason(), one.nominees(), names.of(one.by()), LocalTimes.second(one.at())))
                .toList();
        if (!lines.isEmpty()) {
            folder.list(
                    new Piece(year + "年度撤回的表彰", "评估督导处", year + ""),
                    "撤回的表彰.csv",
                    List.of("撤回原因", "当时推荐的单位和个人", "撤回人", "撤回时间"),
                    lines);
        }
    }

    private List<String> line(Standing standing, Ties ties) {
        return List.of(
                ties.place(standing),
                names.of(standing.unit()),
                String.valueOf(standing.score()),
                String.valueOf(standing.punctuality()),
                String.valueOf(standing.quality()),
                String.valueOf(standing.anomalies()),
                standing.help().isPresent() ? String.valueOf(standing.help().getAsInt()) : "",
                String.valueOf(standing.size()),
                String.valueOf(standing.workload().tables()),
                String.valueOf(standing.workload().deadlines()),
                String.valueOf(standing.workload().rows()));
    }
}
