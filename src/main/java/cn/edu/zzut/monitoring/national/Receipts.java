package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.FileKind;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.LargestFile;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receipts of the years: a number and the file that the platform gave, kept as it is. */
@Service
@Transactional
public class Receipts {

    private static final int LONGEST_NUMBER = 200;
    private final Cycles cycles;
    private final PackageTables packages;
    private final JdbcClient jdbc;
    private final Clock clock;

    Receipts(Cycles cycles, PackageTables packages, JdbcClient jdbc, Clock clock) {
        this.cycles = cycles;
        this.packages = packages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records the receipt; one that was recorded before stays on record and does not count any more.
     *
     * @throws Refusal when number or file is missing or is none, or nothing was packed yet, or the report is closed
     */
    public void record(int year, String number, String fileName, byte[] content, PersonId by) {
        if (cycles.open(year).receipt().isPresent()) {
            throw Refusal.conflict(year + "年度的上报已经办结，回执不能再改。");
        }
        PackageTables.Kept reported =
                packages.newest(year).orElseThrow(() -> Refusal.conflict("上报数据包还没有生成，不会有回执。校长办公会审议通过后自动生成。"));
        String text = number.strip();
        if (Words.isNone(text) || text.length() > LONGEST_NUMBER || text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("请填写国家平台的回执号（没有编号的，填提交时间和账号），不超过" + LONGEST_NUMBER + "个字，一行。");
        }
        requireReceipt(fileName, content);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update monitoring.national_receipt set replaced_at = ? where year = ? and replaced_at is null")
                .params(now, year)
                .update();
        jdbc.sql(
                        """
                insert into monitoring.national_receipt
                    (year, package_id, number, file_name, content, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(year, reported.id(), text, fileName, content, by.value(), now)
                .update();
    }

    private static void requireReceipt(String fileName, byte[] content) {
        if (content.length == 0) {
            throw Refusal.invalid("请同时上传回执文件（确认页的PDF、截图或扫描件）；收到的文件没有内容。");
        }
        LargestFile.RECEIPT.refuses(content.length).ifPresent(reason -> {
            throw Refusal.invalid(reason);
        });
        String flaw = FileKind.named(fileName)
                .map(kind -> kind.flaw(content).orElse(""))
                .orElse("不是可以接收的文件。");
        if (!flaw.isEmpty()) {
            throw Refusal.invalid("回执文件“" + fileName + "”没有接收：" + flaw
                    + "只接收PDF、OFD、图片（.png、.jpg）、Word（.docx）和Excel（.xlsx），内容须与扩展名一致，而且能够打开（PDF至少有一页）。请打开核对、另存后再上传。");
        }
    }

    /** The one that counts. */
    @Transactional(readOnly = true)
    public Optional<Receipt> of(int year) {
        return jdbc.sql(
                        """
                select id, year, package_id, number, file_name, length(content), sha256, recorded_by, recorded_at
                from monitoring.national_receipt where year = ? and replaced_at is null""")
                .param(year)
                .query((row, n) -> new Receipt(
                        row.getLong(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        new PersonId(row.getString(8)),
                        row.getTimestamp(9).toInstant()))
                .optional();
    }

    @Transactional(readOnly = true)
    public byte[] content(Receipt receipt) {
        return jdbc.sql("select content from monitoring.national_receipt where id = ?")
                .param(receipt.id())
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
