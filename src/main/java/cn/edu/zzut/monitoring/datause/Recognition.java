package cn.edu.zzut.monitoring.datause;

import java.util.List;
import java.util.Optional;

/** Whether rows that turned up somewhere are a delivery's: by the marks in them, or by their order where these are gone. */
final class Recognition {

    /** So many rows are needed before their order says something: by chance one list of ten million has it. */
    static final int LEAST_ROWS = 30;

    /** Headings among them, and what somebody moved, may stand out of order. */
    private static final double IN_ORDER = 0.8;

    private final List<List<String>> rows;

    Recognition(List<List<String>> rows) {
        this.rows = rows;
    }

    /** By what the delivery of this key is recognised, as a sentence in Chinese; empty where it is not. */
    Optional<String> by(DeliveryKey key) {
        long marks = rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> key.made(cell.strip())))
                .count();
        if (marks > 0) {
            return Optional.of("有" + marks + "行带有这次交付的核验码");
        }
        return isInOrderOf(key) ? Optional.of("没有核验码，但行的先后顺序与这次交付一致") : Optional.empty();
    }

    private boolean isInOrderOf(DeliveryKey key) {
        if (rows.size() < LEAST_ROWS) {
            return false;
        }
        long rising = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (place(key, i - 1) <= place(key, i)) {
                rising++;
            }
        }
        return rising >= IN_ORDER * (rows.size() - 1);
    }

    private long place(DeliveryKey key, int row) {
        return key.place(Sheet.textOf(rows.get(row)));
    }
}
