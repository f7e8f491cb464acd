package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question of the bank.
 *
 * @param right which of the options are, from 0
 * @param explanation told with the result
 * @param reference the article, table or column that it is about
 */
public record Question(
        int number, String text, List<String> options, Set<Integer> right, String explanation, String reference) {

    private static final int MOST_OPTIONS = 8;

    public Question {
        options = List.copyOf(options);
        right = new TreeSet<>(right);
    }

    /** @throws Refusal in Chinese when it is no question that can be asked */
    static Question of(
            int number, String text, List<String> options, Set<Integer> right, String explanation, String reference) {
        List<String> given = options.stream()
                .map(option -> Bounds.any("选项", option, 200))
                .filter(option -> !option.isEmpty())
                .toList();
        if (given.size() < 2 || given.size() > MOST_OPTIONS) {
            throw Refusal.invalid("一道题要有2至" + MOST_OPTIONS + "个选项。");
        }
        if (Set.copyOf(given).size() < given.size()) {
            throw Refusal.invalid("有两个选项相同，请改写。");
        }
        if (right.isEmpty() || right.stream().anyMatch(one -> one < 0 || one >= given.size())) {
            throw Refusal.invalid("请标明正确答案，且须在选项之内。");
        }
        return new Question(
                number,
                Bounds.some("题目", text, 500),
                given,
                right,
                Bounds.some("解析", explanation, 1000),
                Bounds.any("出处", reference, 200));
    }

    /** Whether more than one is to be chosen. */
    @JsonIgnore
    public boolean isMultiple() {
        return right.size() > 1;
    }

    /** Whether exactly the right ones are chosen. */
    boolean isRight(Set<Integer> chosen) {
        return right.equals(new TreeSet<>(chosen));
    }

    /** The same with its options in another order. */
    Question shuffled(Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, options.size()).boxed().toList());
        Collections.shuffle(order, random);
        return new Question(
                number,
                text,
                order.stream().map(options::get).toList(),
                right.stream().map(order::indexOf).collect(Collectors.toSet()),
                explanation,
                reference);
    }
}
