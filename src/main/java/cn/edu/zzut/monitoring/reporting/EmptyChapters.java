package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.document.Field;
import cn.edu.zzut.monitoring.document.Placeholders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Takes chapters without data out of a document, with the headings that nothing is left under; what follows is numbered anew. */
final class EmptyChapters {

    private static final List<String> NUMERALS = List.of(
            "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九",
            "二十");
    private static final Pattern NUMBERED = Pattern.compile("^([一二三四五六七八九十]{1,2})、");

    private EmptyChapters() {}

    /** @return the names of those that were there, in their order */
    static List<String> removeFrom(XWPFDocument document, Predicate<String> empty) {
        List<IBodyElement> body = List.copyOf(document.getBodyElements());
        Set<String> names = new LinkedHashSet<>();
        Set<IBodyElement> gone = new HashSet<>();
        for (IBodyElement element : body) {
            chapter(element).filter(empty).ifPresent(name -> {
                names.add(name);
                gone.add(element);
            });
        }
        if (gone.isEmpty()) {
            return List.of();
        }
        for (int level = 2; level >= 1; level--) {
            removeHeadings(document, body, level, gone);
        }
        numberAnew(document, body, gone);
        List<IBodyElement> last = new ArrayList<>(document.getBodyElements());
        gone.stream().map(last::indexOf).sorted((one, other) -> other - one).forEach(document::removeBodyElement);
        return List.copyOf(names);
    }

    /** The chapter that a paragraph is the place of, as table, charts or comparison. */
    private static Optional<String> chapter(IBodyElement element) {
        if (!(element instanceof XWPFParagraph paragraph)) {
            return Optional.empty();
        }
        Placeholders.Place place = new Placeholders.Place(paragraph, true);
        return Optional.of(place)
                .filter(Placeholders.Place::isAlone)
                .map(alone -> alone.fields().get(0))
                .filter(field -> FieldNames.Kind.of(field)
                        .filter(kind -> kind == FieldNames.Kind.CHAPTER || kind == FieldNames.Kind.COMPARISON)
                        .isPresent())
                .map(Field::argument);
    }

    private static void removeHeadings(
            XWPFDocument document, List<IBodyElement> body, int level, Set<IBodyElement> gone) {
        for (int i = 0; i < body.size(); i++) {
            if (Styles.headingLevel(document, body.get(i)) == level) {
                List<IBodyElement> under = under(document, body, i, level);
                if (!under.isEmpty() && gone.containsAll(under)) {
                    gone.add(body.get(i));
                }
            }
        }
    }

    private static List<IBodyElement> under(XWPFDocument document, List<IBodyElement> body, int heading, int level) {
        int end = heading + 1;
        while (end < body.size()) {
            int next = Styles.headingLevel(document, body.get(end));
            if (next > 0 && next <= level) {
                break;
            }
            end++;
        }
        return body.subList(heading + 1, end);
    }

    private static void numberAnew(XWPFDocument document, List<IBodyElement> body, Set<IBodyElement> gone) {
        int removed = 0;
        for (IBodyElement element : body) {
            if (Styles.headingLevel(document, element) == 1 && element instanceof XWPFParagraph heading) {
                if (gone.contains(element)) {
                    removed += NUMBERED.matcher(heading.getText()).find() ? 1 : 0;
                } else if (removed > 0) {
                    countDown(heading, removed);
                }
            }
        }
    }

    private static void countDown(XWPFParagraph heading, int by) {
        XWPFRun first = heading.getRuns().isEmpty() ? null : heading.getRuns().get(0);
        Matcher numbered = NUMBERED.matcher(first == null ? "" : first.text());
        if (first != null && numbered.find()) {
            int number = NUMERALS.indexOf(numbered.group(1));
            if (number >= by) {
                first.setText(NUMERALS.get(number - by) + first.text().substring(numbered.end(1)), 0);
            }
        }
    }
}
