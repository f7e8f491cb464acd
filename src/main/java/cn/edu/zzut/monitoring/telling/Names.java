package cn.edu.zzut.monitoring.telling;

/** What codes of an entry stood for when it was written; empty for what nobody knows. */
interface Names {

    String ofPerson(String account);

    String ofUnit(String code);

    /** As it is called with its number, such as 表1-6 教职工基本信息. */
    String ofTable(String code);

    /** Such as 王芳（t001）; the account itself where nobody is known by it. */
    default String person(String account) {
        return Spoken.with(ofPerson(account), account);
    }

    /** Such as 教务处（104）; the code itself where there is none. */
    default String unit(String code) {
        return Spoken.with(ofUnit(code), code);
    }

    default String table(String code) {
        String title = ofTable(code);
        return title.isEmpty() ? code : title;
    }
}
