package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import cn.edu.zzut.monitoring.demo.school.School.Stories;
import java.util.ArrayList;
import java.util.List;

/** 实验场所和设备: the laboratories of a year and what stands in them; each gets something new every year. */
final class Labs {

    private static final int OF_ENGINEERS = 5;
    private static final int OF_OTHERS = 2;
    private static final int DEVICES = 20;
    private static final int CENTRE = 9;
    private static final int DEVICES_OF_THE_CENTRE = 40;

    /** @param place within the college, from 1 */
    record Lab(DemoUnit unit, int place, String name, String kind, int area) {

        String number() {
            return "S" + unit.code() + "0" + place;
        }
    }

    /** @param price in 元 */
    record Device(Lab lab, int place, String name, int price, int bought) {

        String number() {
            return lab.number() + "-" + Digits.three(place);
        }

        String month() {
            return "%d-%02d".formatted(bought, Chance.between(1, 9, "month", number()));
        }
    }

    private static final List<String> NAMES =
            List.of("示波器", "信号发生器", "万能试验机", "数控机床", "工作站", "传感器实验台", "投影设备", "测量仪", "分析天平", "仿真软件");

    private final School school;
    private final int year;
    private final List<Lab> labs = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();

    Labs(School school, int year) {
        this.school = school;
        this.year = year;
        school.colleges().forEach(this::college);
        labs.forEach(this::equip);
    }

    private void college(DemoUnit unit) {
        String field = unit.name().replace("学院", "");
        boolean engineers = school.majors(unit).get(0).isOf("工学");
        for (int place = 1; place <= (engineers ? OF_ENGINEERS : OF_OTHERS); place++) {
            labs.add(new Lab(
                    unit,
                    place,
                    field + (engineers ? "第" + place + "实验室" : "第" + place + "实训室"),
                    !engineers ? "实训场所" : place == 1 ? "基础实验室" : "专业实验室",
                    100 + 40 * Chance.between(0, 4, "area", unit.code(), place)));
        }
        if (year >= Stories.EQUIPPED && unit.code().equals(school.stories().equippedCollege())) {
            labs.add(new Lab(unit, CENTRE, field + "智能制造工程中心", "专业实验室", 400));
        }
    }

    private void equip(Lab lab) {
        boolean centre = lab.place() == CENTRE;
        int first = centre ? Math.max(4, (int) (DEVICES_OF_THE_CENTRE * school.scale())) : DEVICES;
        int since = centre ? Stories.EQUIPPED : School.FIRST_YEAR;
        for (int place = 1; place <= first + year - since; place++) {
            devices.add(new Device(
                    lab,
                    place,
                    Chance.one(NAMES, "device", lab.number(), place) + place,
                    100 * (centre ? Chance.between(2_000, 4_000, "price", lab.number(), place) : price(lab, place)),
                    bought(lab, place, first, since)));
        }
    }

    /** Most cost a few thousand, a few a lot, in hundreds of 元. */
    private static int price(Lab lab, int place) {
        return Chance.oneIn(8, "dear", lab.number(), place)
                ? Chance.between(500, 1_200, "price", lab.number(), place)
                : Chance.between(20, 200, "price", lab.number(), place);
    }

    private static int bought(Lab lab, int place, int first, int since) {
        if (place > first) {
            return since + place - first;
        }
        return lab.place() == CENTRE ? since : Chance.between(2012, since - 1, "bought", lab.number(), place);
    }

    List<Lab> labs() {
        return labs;
    }

    List<Device> devices() {
        return devices;
    }

    /** A college's laboratories. */
    List<Lab> of(DemoUnit unit) {
        return labs.stream().filter(lab -> lab.unit().equals(unit)).toList();
    }

    int area() {
        return labs.stream().mapToInt(Lab::area).sum();
    }
}
