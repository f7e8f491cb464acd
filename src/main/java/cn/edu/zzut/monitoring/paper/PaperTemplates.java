package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.document.Field;
import cn.edu.zzut.monitoring.document.Placeholders;
import cn.edu.zzut.monitoring.document.WordTemplate;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 纸质材料模板: one in use for each kind, the shipped one or what the office has changed in Word; none is ever lost. */
@Service
@Transactional
public class PaperTemplates {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperTemplates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The template in use.
     *
     * @param shipped whether it is the one that the product brings along
     * @param by who put it to use; empty for the shipped one that nobody has chosen
     */
    public record InUse(
            TemplateKind kind, boolean shipped, String fileName, Optional<PersonId> by, Optional<Instant> at) {}

    @Transactional(readOnly = true)
    public InUse inUse(TemplateKind kind) {
        return jdbc.sql("select file_name, content is null, added_by, added_at from monitoring.paper_template"
                        + " where kind = ? order by id desc limit 1")
                .param(kind.name())
                .query((row, n) -> new InUse(
                        kind,
                        row.getBoolean(2),
                        row.getString(1),
                        Optional.of(new PersonId(row.getString(3))),
                        Optional.of(row.getTimestamp(4).toInstant())))
                .optional()
                .orElseGet(() -> new InUse(kind, true, shippedName(kind), Optional.empty(), Optional.empty()));
    }

    /** The file of the template in use. */
    @Transactional(readOnly = true)
    public byte[] content(TemplateKind kind) {
        return jdbc.sql("select content from monitoring.paper_template where kind = ? order by id desc limit 1")
                .param(kind.name())
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(content -> content)
                .orElseGet(() -> shipped(kind));
    }

    static byte[] shipped(TemplateKind kind) {
        String file = "/paper/" + kind.fileName() + ".docx";
        try (InputStream in = Objects.requireNonNull(PaperTemplates.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shippedName(TemplateKind kind) {
        return kind.title() + "模板（默认）.docx";
    }

    /**
     * Puts a template to use from now on, also for editions that there are already.
     *
     * @throws Refusal when it is no Word document, or has fields that the paper does not have, all of them named
     */
    public void use(TemplateKind kind, String fileName, byte[] content, PersonId by) {
        List<String> problems = WordTemplate.problems(content, (field, place) -> problem(kind, field, place));
        if (!problems.isEmpty()) {
            throw Refusal.invalid("模板有" + problems.size() + "处问题，没有保存，原来的模板仍然有效：\n" + String.join("\n", problems)
                    + "\n可用的域：" + String.join("、", kind.known()) + "。请在Word中修改后重新上传。");
        }
        if (inUse(kind).fileName().equals(fileName) && Arrays.equals(content(kind), content)) {
            Attempt.findsItDone();
            return;
        }
        add(kind, fileName, Optional.of(content), by);
    }

    static Optional<String> problem(TemplateKind kind, Field field, Placeholders.Place place) {
        if (!field.argument().isEmpty()) {
            return Optional.of("“" + field.name() + "”后面不写冒号和内容");
        }
        if (!kind.known().contains(field.name())) {
            return Optional.of("没有“" + field.name() + "”这个域");
        }
        if (kind.lineFields().contains(field.name()) && place.inBody()) {
            return Optional.of("须放在表格的一行中，这一行会按内容重复");
        }
        return field.name().equals(PaperKind.QR_CODE) && !place.isAlone()
                ? Optional.of("须独占一段，不能放在其他文字中间")
                : Optional.empty();
    }

    /** Puts the shipped template to use again. */
    public void useShipped(TemplateKind kind, PersonId by) {
        if (!inUse(kind).shipped()) {
            add(kind, shippedName(kind), Optional.empty(), by);
        }
    }

    private void add(TemplateKind kind, String fileName, Optional<byte[]> content, PersonId by) {
        jdbc.sql(
                        "insert into monitoring.paper_template (kind, file_name, content, added_by, added_at) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        kind.name(), fileName, content.orElse(null), by.value(), Timestamp.from(clock.instant())))
                .update();
    }
}
