package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.archive.content.Chapter;
import cn.edu.zzut.monitoring.archive.content.Folder;
import cn.edu.zzut.monitoring.archive.content.LocalTimes;
import cn.edu.zzut.monitoring.archive.content.Names;
import cn.edu.zzut.monitoring.archive.content.Piece;
import cn.edu.zzut.monitoring.archive.content.Subject;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.national.Checklist;
import cn.edu.zzut.monitoring.national.ImportLine;
import cn.edu.zzut.monitoring.national.PlatformFindings;
import cn.edu.zzut.monitoring.national.PlatformFindings.ErrorList;
import cn.edu.zzut.monitoring.national.Receipt;
import cn.edu.zzut.monitoring.national.Receipts;
import cn.edu.zzut.monitoring.national.Tick;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * 国家平台上报数据包与回执: the package that was reported, byte by byte, which tables the platform took, what its checks
 * returned, and its receipt.
 */
@Component
class NationalReport implements Chapter {

    private static final String OFFICE = "评估督导处";
    private static final String PLATFORM = "国家平台";

    private final PackageStore store;
    private final Cycles cycles;
    private final Checklist checklist;
    private final PlatformFindings findings;
    private final Receipts receipts;
    private final Names names;

    NationalReport(
            PackageStore store,
            Cycles cycles,
            Checklist checklist,
            PlatformFindings findings,
            Receipts receipts,
            Names names) {
        this.store = store;
        this.cycles = cycles;
        this.checklist = checklist;
        this.findings = findings;
        this.receipts = receipts;
        this.names = names;
    }

    @Override
    public String item() {
        return "national";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        int year = subject.year();
        Optional<Receipt> receipt = receipts.of(year);
        receipt.flatMap(known -> store.find(known.packageId()))
                .or(() -> store.newest(year, PackageKind.REPORT, Optional.empty()))
                .ifPresent(reported -> folder.file(
                        Piece.of(year + "年上报数据包", OFFICE, reported.createdAt()),
                        reported.fileName(),
                        out -> store.copy(reported, out)));
        imported(year, folder);
        findings.lists(year).forEach(list -> returned(year, list, folder));
        receipt.ifPresentOrElse(known -> received(known, folder), () -> receivedBefore(year, folder));
    }

    private void imported(int year, Folder folder) {
        List<List<String>> lines = checklist.lines(year).stream()
                .filter(line -> line.tick().isPresent())
                .map(line -> imported(line, line.tick().get()))
                .toList();
        folder.list(
                new Piece(year + "年国家平台导入清单", OFFICE, year + ""),
                "国家平台导入清单.csv",
                List.of("表格", "上报行数", "国家平台行数", "结果", "说明", "办理人", "时间", "勾选时的上报数据包SHA-256"),
                lines);
    }

    private List<String> imported(ImportLine line, Tick tick) {
        return List.of(
                line.table().title(),
                String.valueOf(line.rows()),
                tick.isImported() ? String.valueOf(tick.platformRows().getAsInt()) : "",
                line.state().title(),
                tick.remark(),
                names.of(tick.by()),
                LocalTimes.second(tick.at()),
                tick.packageSha256());
    }

    private void returned(int year, ErrorList list, Folder folder) {
        byte[] content = findings.content(year, list.id()).orElseThrow();
        Piece piece = Piece.of(year + "年国家平台错误清单", PLATFORM, list.at());
        Folder own = folder.under("国家平台错误清单");
        list.takenBack()
                .ifPresent(taken -> own.text(
                        piece,
                        list.fileName() + "（已撤回）.txt",
                        "这份错误清单是误传的，已撤回。\n撤回：" + names.of(taken.by()) + "，" + LocalTimes.second(taken.at()) + "\n原因："
                                + taken.because() + "\n"));
        if (list.fileName().toLowerCase(Locale.ROOT).endsWith(".xls")) {
            own.file(piece, list.fileName() + ".zip", zipped(list, content));
        } else {
            own.file(piece, list.fileName(), content);
        }
    }

    /** What is in no format that is kept for long is kept as it is inside of one that is. */
    private static byte[] zipped(ErrorList list, byte[] content) {
        ZipEntry entry = new ZipEntry(list.fileName());
        entry.setTimeLocal(list.at().atZone(SchoolClock.ZONE).toLocalDateTime());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void received(Receipt receipt, Folder folder) {
        Piece piece = Piece.of(receipt.year() + "年国家平台回执", PLATFORM, receipt.at());
        folder.file(piece, receipt.fileName(), receipts.content(receipt));
        folder.text(
                piece,
                "国家平台回执.txt",
                "回执号：" + receipt.number() + "\n回执文件：" + receipt.fileName() + "\n文件的SHA-256：" + receipt.sha256()
                        + "\n登记：" + names.of(receipt.by()) + "，" + LocalTimes.second(receipt.at()) + "\n");
    }

    /** Years of former versions have a text only. */
    private void receivedBefore(int year, Folder folder) {
        cycles.cycle(year)
                .receipt()
                .filter(text -> !text.isBlank())
                .ifPresentOrElse(
                        text -> {
                            folder.text(new Piece(year + "年国家平台回执", PLATFORM, year + ""), "国家平台回执.txt", text + "\n");
                            folder.missing("只登记了回执号，没有回执文件");
                        },
                        () -> folder.missing("没有国家平台的回执"));
    }
}
