package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a data-correction may change of the version that was locked, and nothing else.
 *
 * @param changed the numbers of the rows whose cells may become others
 * @param deleted the numbers of the rows that may go
 * @param added how many rows may come
 * @param columns the columns to which changes of rows are confined; empty where all may be
 */
public record Scope(SortedSet<Integer> changed, SortedSet<Integer> deleted, int added, List<String> columns) {

    /** Whoever has to change more has the table returned as a whole. */
    public static final int MOST = 200;

    private static final int NAMED = 20;

    /** @throws Refusal when it names nothing, too much, or a row to be both changed and deleted */
    public Scope {
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
        deleted = Collections.unmodifiableSortedSet(new TreeSet<>(deleted));
        columns = List.copyOf(columns);
        SortedSet<Integer> both = new TreeSet<>(changed);
        both.retainAll(deleted);
        if (!both.isEmpty()) {
            throw Refusal.invalid("第" + both.first() + "行既要修改又要删除，请只选一种。");
        }
        long all = (long) changed.size() + deleted.size() + added;
        if (added < 0 || all == 0) {
            throw Refusal.invalid("请写明要更正哪些行：填写要修改或要删除的行号，或者要新增的行数。");
        }
        if (all > MOST) {
            throw Refusal.invalid("一次最多更正" + MOST + "行，现有" + all + "行。请分几次申请；整张表都要重报的，请与评估督导处商量。");
        }
    }

    boolean mayChange(String column) {
        return columns.isEmpty() || columns.contains(column);
    }

    /** As people read it, such as 修改第5、8行；删除第9行；新增1行. */
    public String inWords() {
        List<String> words = new ArrayList<>();
        if (!changed.isEmpty()) {
            words.add("修改" + rows(changed) + (columns.isEmpty() ? "" : "的" + String.join("、", columns)));
        }
        if (!deleted.isEmpty()) {
            words.add("删除" + rows(deleted));
        }
        if (added > 0) {
            words.add("新增" + added + "行");
        }
        return String.join("；", words);
    }

    private static String rows(Collection<Integer> numbers) {
        String first = numbers.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining("、"));
        return "第" + first + (numbers.size() > NAMED ? "等" + numbers.size() : "") + "行";
    }
}
