package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.refusal.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A line while it is read: what is wrong with it is noted with its place. */
final class RosterCells {

    private final RosterLine line;
    private final LocalDate today;
    private final List<RosterError> errors;
    private final int before;

    RosterCells(RosterLine line, LocalDate today, List<RosterError> errors) {
        this.line = line;
        this.today = today;
        this.errors = errors;
        this.before = errors.size();
    }

    RosterLine line() {
        return line;
    }

    void wrong(String column, String message) {
        errors.add(new RosterError(line.sheet().title(), line.row(), column, message));
    }

    boolean isWrong() {
        return errors.size() > before;
    }

    boolean isEmpty(String column) {
        return line.cell(column).isEmpty();
    }

    String optional(String column, int longest) {
        String text = line.cell(column);
        if (text.length() > longest) {
            wrong(column, "超过" + longest + "个字，请缩短。");
        } else if (!Words.isLine(text)) {
            wrong(column, "有换行或看不见的字符（如零宽空格），请删去后重新填写。");
        }
        return text;
    }

    String required(String column, int longest) {
        String text = optional(column, longest);
        if (Words.isNone(text)) {
            wrong(column, "没有填写。");
        }
        return text;
    }

    /** The value that the text stands for; a text that stands for none is wrong. */
    <T> Optional<T> found(String column, int longest, Function<String, Optional<T>> find, String advice) {
        int noted = errors.size();
        String text = required(column, longest);
        if (errors.size() > noted) {
            return Optional.empty();
        }
        Optional<T> value = find.apply(text);
        if (value.isEmpty()) {
            wrong(column, "“" + text + "”有误，" + advice);
        }
        return value;
    }

    /** A day that has come. */
    Optional<LocalDate> day(String column) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                wrong(column, "“" + text + "”还没有到。请到这一天再登记，今天是" + today + "。");
            } else if (!day.isAfter(Term.BEFORE)) {
                wrong(column, "“" + text + "”太早，请核对年份。");
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            wrong(column, "“" + text + "”不是有效日期，应写成" + today + "这样。");
            return Optional.empty();
        }
    }

    /** The second day, which may not lie before the first. */
    Optional<LocalDate> end(String column, LocalDate from) {
        Optional<LocalDate> end = day(column);
        end.filter(day -> day.isBefore(from)).ifPresent(day -> wrong(column, day + "早于开始的日期" + from + "。"));
        return end;
    }
}
