package cn.edu.zzut.monitoring.workbook;

import java.util.Optional;

/**
 * A cell's place as ECMA-376 has it: columns A to XFD, rows 1 to 1,048,576.
 *
 * @param row from 1
 * @param column from 0
 */
record CellPlace(int row, int column) {

    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;

    /** What it is for a text that is no place or number. */
    static final int NONE = -1;

    private static final int LETTERS = 26;

    /** Such as AB12, for a row from 1 and a column from 0. */
    static String name(int row, int column) {
        return letters(column) + row;
    }

    /** Such as AB, for a column from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / LETTERS - 1) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.toString();
    }

    /** Empty where it is no place. */
    static Optional<CellPlace> of(String place) {
        int column = column(place);
        return column == NONE ? Optional.empty() : Optional.of(new CellPlace(row(place, letters(place)), column));
    }

    /** The column from 0 of a place such as AB12. */
    static int column(String place) {
        int letters = letters(place);
        int column = 0;
        for (int i = 0; i < letters && column <= MOST_COLUMNS; i++) {
            column = column * LETTERS + (place.charAt(i) & ~0x20) - 'A' + 1;
        }
        return letters == 0 || column > MOST_COLUMNS || row(place, letters) == NONE ? NONE : column - 1;
    }

    /** Whether a place such as AB12 is in the row, which is counted from 1. */
    static boolean isInRow(String place, int row) {
        return row(place, letters(place)) == row;
    }

    private static int letters(String place) {
        int letters = 0;
        while (letters < place.length()) {
            int letter = place.charAt(letters) & ~0x20;
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            letters++;
        }
        return letters;
    }

    /** A row's number from 1, without leading noughts. */
    static int row(String number) {
        return row(number, 0);
    }

    private static int row(String text, int from) {
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9' || (number == 0 && digit == '0') || number > MOST_ROWS) {
                return NONE;
            }
            number = number * 10 + digit - '0';
        }
        return number > 0 && number <= MOST_ROWS ? number : NONE;
    }
}
