package cn.edu.zzut.monitoring.school;

/** Schools for stories. */
public final class ASchool {

    private ASchool() {}

    /** One of which everything is known. */
    public static SchoolProfile whole() {
        return new SchoolProfile(
                "某某大学",
                "12345",
                "工农林",
                "某某大学监测数据填报办法",
                "某校字〔2025〕1号",
                "质量处",
                "某大",
                "monitoring@some.example",
                "监测数据填报");
    }

    public static Regulation regulation(String name, String title, String number, String office) {
        return new Regulation(() -> new SchoolProfile(name, "", "", title, number, office, "", "", ""));
    }
}
