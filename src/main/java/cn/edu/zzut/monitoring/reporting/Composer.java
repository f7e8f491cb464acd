package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.document.Field;
import cn.edu.zzut.monitoring.document.Placeholders;
import cn.edu.zzut.monitoring.document.WordTemplate;
import cn.edu.zzut.monitoring.reporting.Report.State;
import cn.edu.zzut.monitoring.reporting.ReportTexts.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/** Writes one report: its template, with all fields filled. */
@Component
class Composer {

    private static final String UNWRITTEN = "（本部分尚未撰写文字。）";
    private static final String BY = "评估督导处";

    private final Outline outline = Outline.shipped();
    private final Listings listings = Listings.shipped();
    private final ListingPassages lists = new ListingPassages(listings);
    private final StructurePassages structures = new StructurePassages();
    private final FigurePassages figures = new FigurePassages(outline);
    private final ComparisonPassages comparisons = new ComparisonPassages(outline);
    private final FilingPassages filing = new FilingPassages();
    private final FollowUpPassages followUp = new FollowUpPassages();
    private final ReportTemplates templates;
    private final ReportTexts texts;
    private final SchoolClock clock;

    Composer(ReportTemplates templates, ReportTexts texts, SchoolClock clock) {
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    /** A report's file with the code of what it says. */
    record Composed(String fileName, byte[] content, String contentCode) {}

    Composed compose(Scene scene, State state, int edition) {
        YearMaterial year = scene.year();
        Subject subject = scene.subject();
        byte[] template = templates.content(subject.level());
        Map<String, Written> written = texts.of(year.year(), subject.level(), subject.code());
        FieldNames names = new FieldNames(outline, listings, year.catalog());
        try (XWPFDocument document = WordTemplate.open(template)) {
            List<String> leftOut = EmptyChapters.removeFrom(document, chapter -> hasNoData(scene, chapter));
            List<Placeholders.Place> places = Placeholders.of(document).stream()
                    .filter(place -> !place.fields().isEmpty())
                    .toList();
            Map<Field, List<Block>> blocks = new LinkedHashMap<>();
            Map<Field, String> words = new LinkedHashMap<>();
            for (Placeholders.Place place : places) {
                for (Field field : place.fields()) {
                    FieldNames.Kind kind = FieldNames.Kind.of(field).orElse(FieldNames.Kind.TEXT);
                    if (kind == FieldNames.Kind.CONTENTS) {
                        blocks.put(field, List.of(new Block.Contents(Styles.headings(document))));
                    } else if (kind.isBlock()) {
                        blocks.computeIfAbsent(field, one -> passage(kind, scene, one, names, written, leftOut));
                    } else if (!isFleeting(kind)) {
                        words.computeIfAbsent(field, one -> word(kind, scene, one, names));
                    }
                }
            }
            String code = code(template, blocks, words);
            String title = title(scene);
            fill(document, places, blocks, field -> FieldNames.Kind.of(field)
                    .filter(Composer::isFleeting)
                    .map(kind -> fleeting(kind, state, edition, code))
                    .orElseGet(() -> words.getOrDefault(field, "")));
            document.getProperties().getCoreProperties().setTitle(title);
            document.getProperties().getCoreProperties().setCreator(BY);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return new Composed(title + ".docx", out.toByteArray(), code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is a chapter that only those have who have its data, and nothing of it is there, now or before. */
    private boolean hasNoData(Scene scene, String name) {
        return outline.chapter(name)
                .filter(Outline.Chapter::onlyWhereData)
                .filter(chapter -> scene.values(chapter.indicators()).stream()
                        .noneMatch(value -> value.value().isPresent()
                                || value.lastYears().stream()
                                        .anyMatch(past -> past.value().isPresent())))
                .isPresent();
    }

    private static void fill(
            XWPFDocument document,
            List<Placeholders.Place> places,
            Map<Field, List<Block>> blocks,
            Function<Field, String> words) {
        BlockWriter writer = new BlockWriter(document);
        for (Placeholders.Place place : places) {
            Field first = place.fields().get(0);
            if (blocks.containsKey(first) && place.inBody() && place.isAlone()) {
                writer.replace(place.paragraph(), blocks.getOrDefault(first, List.of()));
            } else {
                place.replace(words);
            }
        }
    }

    private static String code(byte[] template, Map<Field, List<Block>> blocks, Map<Field, String> words) {
        List<String> said = new ArrayList<>(List.of(ContentCode.of(template)));
        words.forEach((field, text) -> said.add(field + text));
        blocks.forEach((field, made) -> said.add(field.toString() + made));
        return ContentCode.of(said);
    }

    static String title(Scene scene) {
        int year = scene.year().year();
        return switch (scene.level()) {
            case SCHOOL -> year + "年度本科教学质量监测数据分析报告";
            case COLLEGE -> scene.subject().name() + year + "年度本科教学质量监测数据分析报告";
            case MAJOR -> scene.subject().name() + "专业（" + scene.subject().code() + "）" + year + "年度数据分析报告";
        };
    }

    /** What tells nothing of what the report says. */
    private static boolean isFleeting(FieldNames.Kind kind) {
        return kind == FieldNames.Kind.STATE || kind == FieldNames.Kind.DAY || kind == FieldNames.Kind.CONTENT_CODE;
    }

    private String fleeting(FieldNames.Kind kind, State state, int edition, String code) {
        return switch (kind) {
            case STATE -> state == State.DRAFT ? state.title() : state.title() + "第" + edition + "版";
            case DAY -> SchoolClock.inChinese(clock.today());
            default -> code;
        };
    }

    private static String word(FieldNames.Kind kind, Scene scene, Field field, FieldNames names) {
        return switch (kind) {
            case SCHOOL -> scene.year().school();
            case YEAR -> String.valueOf(scene.year().year());
            case SUBJECT ->
                scene.level() == Level.SCHOOL
                        ? scene.year().school()
                        : scene.subject().name();
            case CODE -> scene.subject().code();
            case COLLEGE -> college(scene);
            case TITLE -> title(scene);
            case BY -> BY;
            case CATALOG -> scene.year().catalogName();
            case VALUE ->
                names.id(field.argument())
                        .flatMap(scene::value)
                        .map(Shown::inSentence)
                        .orElse(Shown.NONE);
            default -> "";
        };
    }

    private static String college(Scene scene) {
        return scene.year()
                .subject(Level.COLLEGE, scene.subject().college())
                .map(Subject::name)
                .orElseGet(() -> scene.year().unit(scene.subject().college()));
    }

    private List<Block> passage(
            FieldNames.Kind kind,
            Scene scene,
            Field field,
            FieldNames names,
            Map<String, Written> written,
            List<String> leftOut) {
        return switch (kind) {
            case BASIS -> filing.basis(scene);
            case TABLES -> filing.tables(scene, leftOut);
            case FILING -> filing.quality(scene);
            case SUMMARY -> followUp.summary(scene);
            case HIGHLIGHTS -> followUp.highlightTable(scene);
            case COMMENTS -> followUp.comments(scene);
            case EXPLANATIONS -> followUp.explanations(scene);
            case RECTIFICATIONS -> followUp.rectifications(scene);
            case LAST_RECTIFICATIONS -> followUp.lastRectifications(scene);
            case CHAPTER -> figures.chapter(scene, field.argument());
            case LIMITS -> figures.limits(scene);
            case TABLE -> figures.table(scene, field.argument(), ids(field.arguments(), names));
            case CHART ->
                scene.values(ids(List.of(field.argument()), names)).stream()
                        .flatMap(value -> figures.chart(scene, value).stream())
                        .toList();
            case COMPARISON -> comparisons.comparison(scene, field.argument());
            case LISTING -> lists.one(scene, field.argument());
            case LISTINGS ->
                Stream.concat(structures.of(scene).stream(), lists.all(scene).stream())
                        .toList();
            case MAJORS -> comparisons.majors(scene);
            case TEXT -> List.of(new Block.Text(text(field, written)));
            default -> List.of();
        };
    }

    private static List<String> ids(List<String> indicators, FieldNames names) {
        return indicators.stream().flatMap(name -> names.id(name).stream()).toList();
    }

    private static String text(Field field, Map<String, Written> written) {
        return Optional.ofNullable(written.get(field.argument()))
                .map(Written::text)
                .filter(text -> !text.isBlank())
                .orElse(UNWRITTEN);
    }
}
