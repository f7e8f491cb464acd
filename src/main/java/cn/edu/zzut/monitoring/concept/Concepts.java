package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.trail.Attempt;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The declared concepts: those that come with the product until the office loads its own; each edition is kept. */
@Service
public class Concepts {

    private static final String SHIPPED = "/concept/concepts.yaml";
    private static final TypeReference<List<Concept>> LIST = new TypeReference<>() {};
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addSerializer(TableCode.class, ToStringSerializer.instance))
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Concept> shipped;

    Concepts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.shipped = shipped();
    }

    static List<Concept> shipped() {
        try (InputStream file = Objects.requireNonNull(Concepts.class.getResourceAsStream(SHIPPED))) {
            List<Concept> read = new YAMLMapper().readValue(file, LIST);
            List<String> problems = Declared.problems(read);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(SHIPPED + "：" + String.join("；", problems));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED + " 无法读取", e);
        }
    }

    /** @param loadedBy empty for what comes with the product */
    public record Edition(long id, List<Concept> concepts, Optional<PersonId> loadedBy, Optional<Instant> loadedAt) {}

    /** The edition that counts. */
    public Edition edition() {
        return jdbc.sql(
                        "select id, content, loaded_by, loaded_at from monitoring.concept_edition order by id desc limit 1")
                .query((row, n) -> new Edition(
                        row.getLong(1),
                        read(row.getString(2)),
                        Optional.of(new PersonId(row.getString(3))),
                        Optional.of(row.getTimestamp(4).toInstant())))
                .optional()
                .orElseGet(() -> new Edition(0, shipped, Optional.empty(), Optional.empty()));
    }

    public List<Concept> all() {
        return edition().concepts();
    }

    public Optional<Concept> find(String id) {
        return all().stream().filter(concept -> concept.id().equals(id)).findFirst();
    }

    /** @throws Refusal when there is no such concept any more */
    public Concept concept(String id) {
        return find(id).orElseThrow(() -> Refusal.hidden("没有编号为“" + id + "”的统计口径，可能已被改过。请刷新后重试。"));
    }

    /**
     * Replaces all of them.
     *
     * @return whether they are others than before
     * @throws ConceptsRefused when any is wrong; nothing is changed then
     */
    @Transactional
    public boolean replace(List<Concept> concepts, PersonId by) {
        List<String> problems = Declared.problems(concepts);
        if (!problems.isEmpty()) {
            throw new ConceptsRefused(problems);
        }
        if (concepts.equals(all())) {
            Attempt.findsItDone();
            return false;
        }
        jdbc.sql("insert into monitoring.concept_edition (content, loaded_by, loaded_at) values (?, ?, ?)")
                .params(write(concepts), by.value(), Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /**
     * Declares one in addition.
     *
     * @param basedOn the edition that was seen
     * @throws Refusal when there is one of that id, another edition has been made since, or it is wrong
     */
    @Transactional
    public void add(WrittenConcept written, long basedOn, PersonId by) {
        List<Concept> now = unchangedSince(basedOn);
        Concept added = written.read();
        if (now.stream().anyMatch(one -> one.id().equals(added.id()))) {
            throw Refusal.conflict("已有编号为“" + added.id() + "”的统计口径，请换一个编号，或者修改原有的那一项。");
        }
        replace(Stream.concat(now.stream(), Stream.of(added)).toList(), by);
    }

    /**
     * The same of one that is declared: it stays in its place.
     *
     * @return whether it is another one than before
     */
    @Transactional
    public boolean change(WrittenConcept written, long basedOn, PersonId by) {
        List<Concept> now = unchangedSince(basedOn);
        Concept changed = written.read();
        concept(changed.id());
        return replace(
                now.stream()
                        .map(one -> one.id().equals(changed.id()) ? changed : one)
                        .toList(),
                by);
    }

    /** The same of one that counts no more; its differences that are being explained go on to their ends. */
    @Transactional
    public void end(String id, long basedOn, PersonId by) {
        List<Concept> now = unchangedSince(basedOn);
        concept(id);
        replace(now.stream().filter(one -> !one.id().equals(id)).toList(), by);
    }

    private List<Concept> unchangedSince(long basedOn) {
        jdbc.sql("lock table monitoring.concept_edition in share row exclusive mode")
                .update();
        Edition now = edition();
        if (now.id() != basedOn) {
            throw Refusal.conflict("统计口径刚刚另有一次保存（可能是别人，也可能是您自己的另一个窗口），您的修改没有保存。请复制您写的内容，刷新后核对，再修改。");
        }
        return now.concepts();
    }

    private static List<Concept> read(String content) {
        try {
            return JSON.readValue(content, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(List<Concept> concepts) {
        try {
            return JSON.writeValueAsString(concepts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
