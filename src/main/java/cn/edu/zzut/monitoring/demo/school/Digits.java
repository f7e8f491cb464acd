package cn.edu.zzut.monitoring.demo.school;

/** Numbers with zeros in front, as they stand in codes. */
final class Digits {

    private Digits() {}

    /** @param number below 1,000 */
    static String three(int number) {
        return String.valueOf(1_000 + number).substring(1);
    }

    /** @param number below 10,000 */
    static String four(int number) {
        return String.valueOf(10_000 + number).substring(1);
    }
}
