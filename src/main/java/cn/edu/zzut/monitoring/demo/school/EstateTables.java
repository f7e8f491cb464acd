package cn.edu.zzut.monitoring.demo.school;

/** 办学条件: land, buildings, the library, the network; land and buildings are the same each year. */
final class EstateTables {

    private static final int BOOKS = 1_120_000;
    private static final int NEW_BOOKS = 48_000;

    private final SchoolYear year;

    EstateTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.single("2-1", this::land)
                .single("2-2", this::rooms)
                .single("2-3-1", this::library)
                .single("2-3-2", this::newBooks)
                .single("2-5", this::network)
                .single("2-10", this::living);
    }

    private Facts land() {
        return new Facts()
                .total("总占地面积", "占地面积学校产权", 714_000, "占地面积非学校产权", 102_000)
                .with("占地面积学校产权绿化用地", 204_000)
                .with("占地面积学校产权运动场地面积", 102_000)
                .with("占地面积非学校产权独立使用", 102_000)
                .total("总建筑面积", "建筑面积学校产权", 357_000, "建筑面积非学校产权", 51_000)
                .with("建筑面积非学校产权独立使用", 51_000);
    }

    /** Beside the laboratories that are listed there are rooms for practice that are not. */
    private Facts rooms() {
        return new Facts()
                .total(
                        "教学科研及辅助用房面积",
                        "教室面积",
                        size(54_000),
                        "图书馆面积",
                        size(25_000),
                        "实验室、实习场所面积",
                        year.labs().area() + size(28_000),
                        "专用科研用房面积",
                        size(9_000),
                        "体育馆面积",
                        size(8_000),
                        "会堂面积",
                        size(3_500))
                .with("行政用房面积", size(32_000));
    }

    private long size(double whole) {
        return Math.round(whole * year.school().scale());
    }

    private Facts library() {
        long books = size(BOOKS);
        for (int since = 1; since <= year.sinceFirst(); since++) {
            books += Math.round(NEW_BOOKS * year.school().scale() * Math.pow(1.02, since));
        }
        return new Facts()
                .with("学校图书馆数量", 2)
                .with("阅览室座位数", size(2_600))
                .with("纸质图书总量", books)
                .with("纸质期刊数量", year.grown(1_250, -2))
                .with("纸质期刊种类", year.grown(980, -2))
                .with("电子图书册数", year.grown(1_480_000, 5))
                .with("数据库数量", 26);
    }

    private Facts newBooks() {
        return new Facts()
                .with("当年新增纸质图书数量", year.grown(NEW_BOOKS, 2))
                .with("当年新增电子图书", year.grown(62_000, 4))
                .with("当年新增数据库", 2)
                .with("当年文献购置费数量", year.money(540, 3))
                .with("当年图书流通量", year.grown(128_000, -4))
                .with("当年电子资源访问量", year.grown(4_600_000, 9));
    }

    private Facts network() {
        return new Facts()
                .with("校园网主干带宽", 40_000)
                .with("校园网出口带宽", year.grown(12_000, 8))
                .with("网络接入信息点数量", year.grown(15_800, 2))
                .with(
                        "电子邮件系统用户数",
                        year.staff().of(employee -> true).size()
                                + year.students().count())
                .with("管理信息系统数据总量", year.grown(9_400, 12))
                .with("信息化工作人员数", 8);
    }

    private Facts living() {
        return new Facts()
                .with("学生食堂面积", size(16_500))
                .with("学生食堂数量", 4)
                .with("学生宿舍面积", size(112_000))
                .with("学生宿舍数量", 22)
                .with("运动场面积", 96_000)
                .with("运动场数量", 14);
    }
}
