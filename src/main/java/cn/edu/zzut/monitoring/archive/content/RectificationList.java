package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import java.util.List;
import org.springframework.stereotype.Component;

/** 问题整改任务清单与验收. */
@Component
class RectificationList implements Chapter {

    private final Rectifications rectifications;
    private final Names names;

    RectificationList(Rectifications rectifications, Names names) {
        this.rectifications = rectifications;
        this.names = names;
    }

    @Override
    public String item() {
        return "rectifications";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        String year = subject.year() + "";
        folder.list(
                new Piece(year + "年度问题整改任务清单", "评估督导处", year),
                "整改任务清单.csv",
                List.of("单位", "来源", "问题", "整改要求", "整改期限", "整改措施", "完成情况", "状态", "最近一次退回原因", "发布时间", "验收时间"),
                rectifications.ofYear(subject.year()).stream()
                        .filter(one -> subject.concerns(one.unit()))
                        .map(this::line)
                        .toList());
    }

    private List<String> line(Rectification one) {
        return List.of(
                names.of(one.unit()),
                one.cause().source().title(),
                one.problem(),
                one.requirement(),
                one.dueOn().toString(),
                one.measures(),
                one.evidence(),
                one.state().title(),
                one.returnReason(),
                LocalTimes.second(one.publishedAt()),
                LocalTimes.second(one.verifiedAt()));
    }
}
