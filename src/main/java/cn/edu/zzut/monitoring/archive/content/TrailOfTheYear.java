package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.archive.seal.TrailInPackage;
import cn.edu.zzut.monitoring.telling.Spoken;
import cn.edu.zzut.monitoring.telling.Telling;
import cn.edu.zzut.monitoring.trail.ChainEnd;
import cn.edu.zzut.monitoring.trail.Entry;
import cn.edu.zzut.monitoring.trail.Link;
import cn.edu.zzut.monitoring.trail.TrailReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * 操作记录: what was done to the year's tables, as people read it; and the chain of hashes from the year's first entry to where
 * it ended when the package was made, so that whoever has nothing but the package can compute it again. Of entries that are
 * not the year's it has the hash of what they say, and nothing else.
 */
@Component
class TrailOfTheYear implements Chapter {

    private static final List<String> HEADINGS =
            List.of("编号", "时间", "账号", "姓名", "地址", "操作", "结果", "次数", "表", "单位", "对象", "内容", "变化", "任务", "请求", "校验值");
    private static final String HOW = "/archive/trail.txt";

    private final TrailReading trail;
    private final Telling telling;

    TrailOfTheYear(TrailReading trail, Telling telling) {
        this.trail = trail;
        this.telling = telling;
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
        Telling.Teller teller = telling.teller();
        folder.copy(
                new Piece(year + "年度操作记录", "系统", year),
                "操作记录.csv",
                out -> rows(
                        Csv.list(out),
                        HEADINGS,
                        csv -> trail.ofYear(subject.year(), end, told -> csv.row(line(teller.tell(told))))));
        folder.copy(
                new Piece(year + "年度操作记录的校验链", "系统", year),
                TrailInPackage.CHAIN,
                out -> rows(
                        Csv.plain(out),
                        TrailInPackage.HEADINGS,
                        csv -> trail.chainOfYear(subject.year(), end, link -> csv.row(line(link)))));
        folder.copy(new Piece("操作记录的链末和核对方法", "系统", year), TrailInPackage.END, how(end));
    }

    private static void rows(Csv opened, List<String> headings, Consumer<Csv> rows) throws IOException {
        try (Csv csv = opened) {
            csv.row(headings);
            rows.accept(csv);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static PackageWriter.Content how(ChainEnd end) {
        return out -> {
            try (InputStream in = Objects.requireNonNull(TrailOfTheYear.class.getResourceAsStream(HOW))) {
                String text = TrailInPackage.end(end) + "\n\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static List<String> line(Spoken spoken) {
        Entry entry = spoken.told().entry();
        return List.of(
                spoken.number(),
                spoken.time(),
                entry.origin().who(),
                spoken.whoName(),
                entry.origin().address(),
                entry.act().title(),
                entry.outcome().title(),
                String.valueOf(entry.times()),
                spoken.table(),
                spoken.unit(),
                spoken.person(),
                entry.subject().what(),
                String.join("；", spoken.changes()),
                entry.subject().task(),
                entry.origin().request(),
                spoken.told().hash());
    }

    private static List<String> line(Link link) {
        return List.of(
                String.valueOf(link.number()),
                link.previous(),
                link.said().orElse(""),
                link.hash(),
                link.content().orElse(""));
    }
}
