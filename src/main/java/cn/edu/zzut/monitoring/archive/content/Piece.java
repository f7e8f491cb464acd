package cn.edu.zzut.monitoring.archive.content;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the index says of a file.
 *
 * @param title 题名
 * @param by 责任者
 * @param on 日期, such as 2026-12-22
 */
public record Piece(String title, String by, String on) {

    public static Piece of(String title, String by, Instant at) {
        return new Piece(title, by, LocalTimes.day(at));
    }

    public static Piece of(String title, String by, LocalDate on) {
        return new Piece(title, by, on.toString());
    }
}
