package cn.edu.zzut.monitoring.datause;

/**
 * 编号: what papers and people name a request by. The register counts through the year in which they were asked, whichever
 * year's data they ask for.
 *
 * @param year in which it was asked
 * @param ordinal the how-manieth of that year, from 1
 */
record RequestNumber(int year, int ordinal) {

    @Override
    public String toString() {
        return "数据使用〔" + year + "〕" + ordinal + "号";
    }
}
