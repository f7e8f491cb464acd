package cn.edu.zzut.monitoring.demo.school;

/** Names that nobody bears: a common surname and a term of the sixty-year cycle, such as 赵甲子. */
public final class InventedNames {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    /** As many names as there are. */
    static final int COUNT = 1_920;

    private InventedNames() {}

    /** The name with that number, from 0; they repeat after 1,920. */
    public static String of(int number) {
        int term = number % 60;
        int surname = (number / 60 + number) % SURNAMES.length();
        return "" + SURNAMES.charAt(surname) + STEMS.charAt(term % 10) + BRANCHES.charAt(term % 12);
    }
}
