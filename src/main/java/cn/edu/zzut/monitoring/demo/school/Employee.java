package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;

/**
 * 教职工: somebody whom the school employs.
 *
 * @param place the number within the unit; it stays with the person
 * @param rank where the person stood among the unit's first: 0 the most senior, 1 the youngest; above 1 who came later
 * @param joined the year
 * @param left the year, far ahead for who stays
 * @param majorCode whose courses a lecturer gives; empty where the unit has no majors
 */
record Employee(DemoUnit unit, int place, Post post, double rank, int joined, int left, String majorCode) {

    /** What somebody is employed for. */
    enum Post {
        LECTURER,
        PUBLIC_LECTURER,
        TECHNICIAN,
        COUNSELLOR,
        SECRETARY,
        OFFICER,
        LEADER;

        boolean teaches() {
            return this == LECTURER || this == PUBLIC_LECTURER;
        }
    }

    private static final double PROFESSORS = 0.12;
    private static final double ASSOCIATES = 0.42;
    private static final int OLDEST = 1968;
    private static final int AGES = 26;
    private static final int AGE_OF_NEWCOMERS = 30;

    /** Staff numbers begin with a zero, as they do in schools; they must stay text all the way. */
    String number() {
        return "0" + unit.code() + Digits.three(place);
    }

    String name() {
        return InventedNames.of(Chance.between(0, InventedNames.COUNT - 1, number()));
    }

    String sex() {
        return Chance.oneIn(2, "sex", number()) ? "男" : "女";
    }

    private boolean came() {
        return rank > 1;
    }

    static int bornAt(double rank) {
        return OLDEST + (int) Math.round(AGES * rank);
    }

    String born() {
        int year = came() ? joined - AGE_OF_NEWCOMERS : bornAt(rank);
        return "%d-%02d".formatted(year, Chance.between(1, 12, "born", number()));
    }

    String entered() {
        return joined + "-07";
    }

    String title() {
        if (post == Post.LEADER) {
            return "教授";
        }
        if (!post.teaches()) {
            return post == Post.TECHNICIAN ? "其他中级" : Chance.oneIn(5, "title", number()) ? "其他副高级" : "其他中级";
        }
        return rank < PROFESSORS ? "教授" : rank < ASSOCIATES ? "副教授" : "讲师";
    }

    boolean isProfessor() {
        return title().equals("教授");
    }

    boolean isSenior() {
        return isProfessor() || title().equals("副教授") || title().equals("其他副高级");
    }

    String degree() {
        if (post.teaches()) {
            int of = Chance.between(1, 100, "degree", number());
            return of <= (came() ? 75 : 36) ? "博士" : of <= 92 ? "硕士" : "学士";
        }
        return Chance.oneIn(4, "degree", number()) ? "学士" : "硕士";
    }

    String education() {
        return switch (degree()) {
            case "博士" -> "博士研究生";
            case "硕士" -> "硕士研究生";
            default -> "大学本科";
        };
    }

    String school() {
        int of = Chance.between(1, 100, "school", number());
        return of <= 8 ? "本校" : of <= 15 ? "外校（境外）" : "外校（境内）";
    }

    String party() {
        int of = Chance.between(1, 100, "party", number());
        return of <= 62 ? "中共党员" : of <= 68 ? "民盟盟员" : of <= 72 ? "九三学社社员" : "群众";
    }

    String people() {
        return Chance.oneIn(25, "people", number()) ? "回族" : "汉族";
    }

    boolean isDouble() {
        return post == Post.LECTURER && Chance.oneIn(4, "double", number());
    }
}
