package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 补充文件: what the office adds to a year's archive; they are added and withdrawn, never changed. */
@Service
@Transactional
public class Supplements {

    private static final int LONGEST_NOTE = 200;

    private final Scope scope = Scope.shipped();
    private final Names names;
    private final JdbcClient jdbc;
    private final Clock clock;

    Supplements(Names names, JdbcClient jdbc, Clock clock) {
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The items of the scope, to choose from. */
    public List<Scope.Item> items() {
        return scope.items();
    }

    /** @throws Refusal when there is no such item, nothing in the file, or another file of the year is the same */
    public void add(int year, String item, String fileName, byte[] content, String note, PersonId by) {
        if (scope.item(item).isEmpty()) {
            throw Refusal.invalid("请选择补充文件属于哪一项归档材料。");
        }
        if (content.length == 0) {
            throw Refusal.invalid("补充文件没有内容。请打开核对后再上传。");
        }
        if (Words.isNone(note) || note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("请写明这是什么文件（题名），不超过" + LONGEST_NOTE + "个字。");
        }
        ArchivalFormat.require(fileName, content);
        int added = jdbc.sql(
                        """
                insert into monitoring.archive_supplement (year, item, file_name, content, note, added_by, added_at)
                select ?, ?, ?, ?, ?, ?, ?::timestamptz where not exists (select from monitoring.archive_supplement
                    where year = ? and withdrawn_at is null and sha256 = encode(sha256(?), 'hex'))""")
                .params(
                        year,
                        item,
                        fileName,
                        content,
                        note.strip(),
                        by.value(),
                        Timestamp.from(clock.instant()),
                        year,
                        content)
                .update();
        if (added == 0) {
            throw Refusal.conflict("同样内容的文件已经补充过，没有重复放入。");
        }
    }

    /** Takes one back; packages that have it keep it. */
    public void withdraw(int year, long id, PersonId by) {
        int withdrawn = jdbc.sql(
                        """
                update monitoring.archive_supplement set withdrawn_by = ?, withdrawn_at = ?
                where id = ? and year = ? and withdrawn_at is null""")
                .params(by.value(), Timestamp.from(clock.instant()), id, year)
                .update();
        if (withdrawn == 0) {
            throw Refusal.invalid("这个补充文件已经撤回，或者不属于本年度。请刷新后再看。");
        }
    }

    /** Those in force, the oldest first. */
    public List<Supplement> of(int year) {
        return jdbc.sql(
                        """
                select id, item, file_name, note, length(content), sha256, added_by, added_at
                from monitoring.archive_supplement where year = ? and withdrawn_at is null order by id""")
                .param(year)
                .query((row, n) -> new Supplement(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        new PersonId(row.getString(7)),
                        row.getTimestamp(8).toInstant()))
                .list();
    }

    /** Whether files were added or withdrawn since that moment. */
    public boolean changedSince(int year, Instant moment) {
        return jdbc.sql(
                        """
                select exists (select from monitoring.archive_supplement
                where year = ? and (added_at > ? or withdrawn_at > ?))""")
                .params(year, Timestamp.from(moment), Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    /** Puts those of the item into its folder. */
    void write(int year, Scope.Item item, Folder folder) {
        of(year).stream()
                .filter(supplement -> supplement.item().equals(item.id()))
                .forEach(supplement -> folder.under("补充文件")
                        .file(
                                Piece.of(supplement.note(), names.of(supplement.by()), supplement.at()),
                                supplement.fileName(),
                                content(supplement.id())));
    }

    private byte[] content(long id) {
        return jdbc.sql("select content from monitoring.archive_supplement where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
