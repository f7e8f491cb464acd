package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.document.Field;
import cn.edu.zzut.monitoring.document.Placeholders;
import cn.edu.zzut.monitoring.document.WordTemplate;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报告模板: one in use for each level, the shipped one or what the office has changed in Word; none is ever lost. */
@Service
@Transactional
public class ReportTemplates {

    private final Outline outline = Outline.shipped();
    private final Catalogs catalogs;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportTemplates(Catalogs catalogs, JdbcClient jdbc, Clock clock) {
        this.catalogs = catalogs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A template as it was put to use.
     *
     * @param id 0 for the shipped one that nobody has put to use expressly
     * @param shipped whether it is the one that the product brings along
     */
    public record Kept(
            long id,
            Level level,
            boolean shipped,
            String fileName,
            String sha256,
            Optional<PersonId> by,
            Optional<Instant> at) {}

    /** All that were put to use for the level, the one in use first; the shipped one last where nothing else was before. */
    @Transactional(readOnly = true)
    public List<Kept> of(Level level) {
        List<Kept> kept = jdbc.sql(
                        """
                        select id, level, file_name, sha256, added_by, added_at from monitoring.report_template
                        where level = ? order by id desc""")
                .param(level.name())
                .query((row, n) -> kept(row))
                .list();
        return kept.isEmpty() ? List.of(shipped(level)) : kept;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Level level = Level.valueOf(row.getString(2));
        String sha256 = row.getString(4);
        return new Kept(
                row.getLong(1),
                level,
                sha256 == null,
                row.getString(3),
                sha256 == null ? ContentCode.of(shippedContent(level)) : sha256,
                Optional.of(new PersonId(row.getString(5))),
                Optional.of(row.getTimestamp(6).toInstant()));
    }

    private static Kept shipped(Level level) {
        return new Kept(
                0,
                level,
                true,
                shippedName(level),
                ContentCode.of(shippedContent(level)),
                Optional.empty(),
                Optional.empty());
    }

    private static String shippedName(Level level) {
        return level.title() + "报告模板（默认）.docx";
    }

    private static byte[] shippedContent(Level level) {
        String file = "/reporting/" + level.name().toLowerCase(Locale.ROOT) + ".docx";
        try (InputStream in = Objects.requireNonNull(ReportTemplates.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of the template in use. */
    @Transactional(readOnly = true)
    public byte[] content(Level level) {
        return content(of(level).get(0));
    }

    @Transactional(readOnly = true)
    public byte[] content(Kept template) {
        return template.shipped()
                ? shippedContent(template.level())
                : jdbc.sql("select content from monitoring.report_template where id = ?")
                        .param(template.id())
                        .query((row, n) -> row.getBytes(1))
                        .single();
    }

    /**
     * Puts a template to use.
     *
     * @param year whose catalog its indicators are looked up in
     * @throws Refusal when it is no Word document or too large, or has fields that there are not, all of them named
     */
    public void use(int year, Level level, String fileName, byte[] content, PersonId by) {
        TemplateCheck.require(content, level, names(year));
        if (of(level).get(0).fileName().equals(fileName) && Arrays.equals(content(level), content)) {
            Attempt.findsItDone();
            return;
        }
        add(level, fileName, Optional.of(content), by);
    }

    /** Puts the shipped template to use again. */
    public void useShipped(Level level, PersonId by) {
        if (!of(level).get(0).shipped()) {
            add(level, shippedName(level), Optional.empty(), by);
        }
    }

    private void add(Level level, String fileName, Optional<byte[]> content, PersonId by) {
        jdbc.sql(
                        """
                        insert into monitoring.report_template (level, file_name, content, added_by, added_at)
                        values (?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        level.name(), fileName, content.orElse(null), by.value(), Timestamp.from(clock.instant())))
                .update();
    }

    FieldNames names(int year) {
        return new FieldNames(outline, Listings.shipped(), catalogs.of(year));
    }

    /** The parts that people write in reports of the level, in the order of the template in use. */
    @Transactional(readOnly = true)
    public List<String> parts(Level level) {
        try (XWPFDocument document = WordTemplate.open(content(level))) {
            return Placeholders.of(document).stream()
                    .flatMap(place -> place.fields().stream())
                    .filter(field -> FieldNames.Kind.of(field)
                            .filter(FieldNames.Kind.TEXT::equals)
                            .isPresent())
                    .map(Field::argument)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
