package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.document.Field;
import cn.edu.zzut.monitoring.document.Placeholders;
import cn.edu.zzut.monitoring.document.WordTemplate;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** Looks at a report's template before it is kept: it may have only fields that there are, each where it can stand. */
final class TemplateCheck {

    private TemplateCheck() {}

    /** @throws Refusal when it is no Word document, unpacks to too much, brings along what runs, or has fields that there are not */
    static void require(byte[] content, Level level, FieldNames names) {
        List<String> problems = WordTemplate.problems(
                content, (field, place) -> names.problem(field, level).or(() -> misplaced(field, place)));
        if (!problems.isEmpty()) {
            throw new TemplateRefused(problems, FieldNames.all(level));
        }
    }

    private static Optional<String> misplaced(Field field, Placeholders.Place place) {
        boolean block =
                FieldNames.Kind.of(field).filter(FieldNames.Kind::isBlock).isPresent();
        return block && !(place.inBody() && place.isAlone())
                ? Optional.of("须在正文中独占一段，不能放在表格、页眉页脚或其他文字中间")
                : Optional.empty();
    }
}
