package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * 指标汇总包: a school's indicators of one approved year.
 *
 * @param format which form of this file it is
 * @param made the moment, as {@link Instant} writes it; of two packages the later one counts
 */
public record IndicatorPackage(int format, SchoolOfPackage school, int year, String made, List<Figure> indicators) {

    /** The form that is written, and the only one that is read. */
    static final int FORMAT = 1;

    static final String FILE = "指标.json";
    static final int MOST_FIGURES = 5_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final String README =
            """
            %s（学校代码%s）%d年度监测指标，共%d项，其中%d项没有数值，原因写在“指标.json”中。
            由本校在校长办公会审议通过、全部表格锁定以后制作，供教育评估机构汇总。只有全校的指标，没有表格数据和个人信息。
            formula是口径：两所学校的同一指标口径相同，算法就相同。
            SHA256SUMS是各文件的SHA-256，它的Ed25519签名在压缩包的注释中；核对：java -jar quality-monitoring-*.jar verify 文件 --key 公钥
            """;

    public IndicatorPackage {
        if (school == null || indicators == null || indicators.size() > MOST_FIGURES || year < 2000 || year > 2999) {
            throw new IllegalArgumentException("package");
        }
        indicators = List.copyOf(indicators);
        if (indicators.stream().map(Figure::id).distinct().count() != indicators.size()) {
            throw new IllegalArgumentException("an indicator twice");
        }
        try {
            Instant.parse(made);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("made", e);
        }
    }

    /** As it is written now. */
    public static IndicatorPackage of(SchoolOfPackage school, int year, Instant made, List<Figure> indicators) {
        return new IndicatorPackage(FORMAT, school, year, made.toString(), indicators);
    }

    @JsonIgnore
    Instant madeAt() {
        return Instant.parse(made);
    }

    /** Which indicators have no value, a sentence each. */
    public List<String> without() {
        return indicators.stream()
                .filter(figure -> !figure.isThere())
                .map(figure -> figure.name() + "：" + figure.missing())
                .toList();
    }

    /** Puts it into a package, which is sealed afterwards. */
    public void writeTo(PackageWriter writer) throws IOException {
        writer.add(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        writer.add(
                "README.txt",
                README.formatted(
                                school.name(),
                                school.code(),
                                year,
                                indicators.size(),
                                without().size())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException when it is not such a file, or says something that cannot be */
    static IndicatorPackage read(byte[] content) throws IOException {
        return JSON.readValue(content, IndicatorPackage.class);
    }

    /** What the file says of its form, whether or not it can be read otherwise; 0 where it says nothing. */
    static int formatOf(byte[] content) throws IOException {
        return JSON.readTree(content).path("format").asInt();
    }
}
