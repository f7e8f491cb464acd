package cn.edu.zzut.monitoring.workbook;

import java.util.Arrays;
import java.util.stream.Stream;

/** How a heading can be like a column's name, the surest first. */
enum HeadingLikeness {
    EQUAL {
        @Override
        boolean holds(String column, String heading) {
            return Heading.plain(column).equals(Heading.plain(heading));
        }
    },
    /** Such as 专业代码（校内） and 校内专业代码. */
    SAME_CHARACTERS {
        @Override
        boolean holds(String column, String heading) {
            return Arrays.equals(characters(column), characters(heading));
        }
    },
    EQUAL_BUT_FOR_BRACKETS {
        @Override
        boolean holds(String column, String heading) {
            return !bare(heading).isEmpty() && bare(column).equals(bare(heading));
        }
    },
    ONE_IN_THE_OTHER {
        @Override
        boolean holds(String column, String heading) {
            return Stream.of(bare(column), bare(heading)).allMatch(name -> name.length() >= SHORTEST_PART)
                    && (bare(column).contains(bare(heading)) || bare(heading).contains(bare(column)));
        }
    };

    private static final int SHORTEST_PART = 2;

    abstract boolean holds(String column, String heading);

    private static int[] characters(String name) {
        return Heading.plain(name)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .sorted()
                .toArray();
    }

    private static String bare(String name) {
        return Heading.plain(name).replaceAll("\\([^)]*\\)", "");
    }
}
