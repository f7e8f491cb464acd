package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.rectification.ProofFile;
import cn.edu.zzut.monitoring.rectification.ProofFiles;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationDrafts;
import cn.edu.zzut.monitoring.rectification.RectificationEntry;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.register.Register;
import cn.edu.zzut.monitoring.register.RegisterSheet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 问题整改任务清单、经过与佐证: the year's list with each item's state on the day, and what went on of former years' lists. What
 * is open then is in the next year's package again.
 */
@Component
class RectificationList implements Chapter {

    private final Register register;
    private final RegisterSheet sheet;
    private final Rectifications rectifications;
    private final RectificationDrafts drafts;
    private final ProofFiles files;
    private final Names names;

    RectificationList(
            Register register,
            RegisterSheet sheet,
            Rectifications rectifications,
            RectificationDrafts drafts,
            ProofFiles files,
            Names names) {
        this.register = register;
        this.sheet = sheet;
        this.rectifications = rectifications;
        this.drafts = drafts;
        this.files = files;
        this.names = names;
    }

    @Override
    public String item() {
        return "rectifications";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        int year = subject.year();
        List<Register.Entry> ofYear = concerned(subject, register.ofYear(year));
        List<Register.Entry> carried = concerned(subject, register.carriedInto(year));
        list(year + "年度问题整改任务清单", "整改任务清单.csv", year, ofYear, folder);
        list("以前年度转入" + year + "年度的整改任务", "以前年度转入的整改任务.csv", year, carried, folder);
        List<Rectification> all = Stream.concat(ofYear.stream(), carried.stream())
                .map(Register.Entry::item)
                .toList();
        folder.list(
                new Piece(year + "年度整改经过", "各单位", year + ""),
                "整改经过.csv",
                List.of("编号", "轮次", "时间", "办理人", "事项", "进度（%）", "内容"),
                all.stream()
                        .flatMap(item ->
                                rectifications.entries(item.id()).stream().map(entry -> line(item, entry)))
                        .toList());
        all.forEach(item -> files.of(item.id()).forEach(file -> proof(item, file, folder)));
        if (subject.unit().isEmpty()) {
            leftOut(year, folder);
        }
    }

    private static List<Register.Entry> concerned(Subject subject, List<Register.Entry> entries) {
        return entries.stream()
                .filter(entry -> subject.unit().isEmpty()
                        || entry.item().concerns(subject.unit().get()))
                .toList();
    }

    private void list(String title, String name, int year, List<Register.Entry> entries, Folder folder) {
        folder.list(new Piece(title, "评估督导处", year + ""), name, RegisterSheet.HEADINGS, sheet.lines(entries));
    }

    private List<String> line(Rectification item, RectificationEntry entry) {
        return List.of(
                RegisterSheet.number(item),
                String.valueOf(entry.round()),
                LocalTimes.second(entry.at()),
                names.of(entry.by()),
                entry.deed().title(),
                String.valueOf(entry.progress()),
                entry.text());
    }

    private void proof(Rectification item, ProofFile file, Folder folder) {
        files.content(item.id(), file.id()).ifPresent(content -> folder.under("佐证")
                .file(
                        Piece.of(
                                "整改任务" + RegisterSheet.number(item) + "的佐证：" + file.fileName(),
                                names.of(file.by()),
                                file.at()),
                        RegisterSheet.number(item) + "-" + file.id() + " " + file.fileName(),
                        content));
    }

    private void leftOut(int year, Folder folder) {
        folder.list(
                new Piece(year + "年度没有列入整改的提议", "评估督导处", year + ""),
                "没有列入整改的提议.csv",
                List.of("提议", "理由", "决定人", "时间"),
                drafts.leftOut(year).stream()
                        .map(one ->
                                List.of(one.source(), one.reason(), names.of(one.by()), LocalTimes.second(one.at())))
                        .toList());
    }
}
