package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.trail.ChainEnd;
import cn.edu.zzut.monitoring.trail.Entry;
import cn.edu.zzut.monitoring.trail.TrailReading;
import cn.edu.zzut.monitoring.trail.TrailReading.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** 操作记录: what was done to the year's tables, and where the chain of all entries ended when the package was made. */
@Component
class TrailOfTheYear implements Chapter {

    private static final List<String> HEADINGS = List.of(
            "编号", "时间", "账号", "地址", "操作", "结果", "次数", "表", "单位", "对象账号", "任务", "内容", "之前", "之后", "请求", "前一条校验值", "校验值");

    private final TrailReading trail;

    TrailOfTheYear(TrailReading trail) {
        this.trail = trail;
    }

    @Override
    public String item() {
        return "trail";
    }

    /** The whole school's only: a unit's package has nothing of others. */
    @Override
    public void write(Subject subject, Folder folder) {
        String year = subject.year() + "";
        ChainEnd end = trail.end();
        folder.copy(new Piece(year + "年度操作记录", "系统", year), "操作记录链.csv", out -> {
            try (Csv csv = Csv.list(out)) {
                csv.row(HEADINGS);
                trail.ofYear(subject.year(), told -> csv.row(line(told)));
            } catch (UncheckedIOException e) {
                throw new IOException(e);
            }
        });
        folder.copy(
                new Piece("操作记录的链末", "系统", year),
                "操作记录链末.txt",
                out -> out.write(("归档包生成时，操作记录共" + end.number() + "条，最后一条的校验值（SHA-256）为\r\n" + end.hash()
                                + "\r\n操作记录链.csv按原样列出本年度的各条（账号、代码和时间与校验值所依据的一致），每条的校验值由其编号、前一条的校验值和内容算出；此后任何一条被改动、删除或调换，系统核对时都与此不符。\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> line(Told told) {
        Entry entry = told.entry();
        return List.of(
                String.valueOf(told.number()),
                LocalTimes.second(entry.at()),
                entry.origin().who(),
                entry.origin().address(),
                entry.act().title(),
                entry.outcome().title(),
                String.valueOf(entry.times()),
                entry.subject().table(),
                entry.subject().unit(),
                entry.subject().person(),
                entry.subject().task(),
                entry.subject().what(),
                entry.before(),
                entry.after(),
                entry.origin().request(),
                told.previous(),
                told.hash());
    }
}
