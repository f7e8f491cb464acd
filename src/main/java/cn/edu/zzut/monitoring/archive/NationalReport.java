package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.archive.content.Chapter;
import cn.edu.zzut.monitoring.archive.content.Folder;
import cn.edu.zzut.monitoring.archive.content.Piece;
import cn.edu.zzut.monitoring.archive.content.Subject;
import cn.edu.zzut.monitoring.cycle.Cycles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 国家平台上报数据包与回执: the package that was reported, byte by byte, and what the platform answered. */
@Component
class NationalReport implements Chapter {

    private final PackageStore store;
    private final Cycles cycles;

    NationalReport(PackageStore store, Cycles cycles) {
        this.store = store;
        this.cycles = cycles;
    }

    @Override
    public String item() {
        return "national";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        store.newest(subject.year(), PackageKind.REPORT, Optional.empty())
                .ifPresent(reported -> folder.file(
                        Piece.of(subject.year() + "年上报数据包", "评估督导处", reported.createdAt()),
                        reported.fileName(),
                        out -> store.copy(reported, out)));
        cycles.cycle(subject.year())
                .receipt()
                .filter(text -> !text.isBlank())
                .ifPresentOrElse(
                        text -> folder.text(
                                new Piece(subject.year() + "年国家平台回执", "国家平台", subject.year() + ""),
                                "国家平台回执.txt",
                                text + "\n"),
                        () -> folder.missing("没有国家平台的回执"));
    }
}
