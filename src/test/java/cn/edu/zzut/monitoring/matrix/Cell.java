package cn.edu.zzut.monitoring.matrix;

/** What somebody gets at an address. */
enum Cell {
    ALL("●"),
    /** Only what is theirs: the answer is filtered. */
    PART("○"),
    NOTHING("–");

    private final String sign;

    Cell(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }
}
