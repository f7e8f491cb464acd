package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.ArrayList;
import java.util.List;

/** A row of a list: the unit that would report it and its cells in the order of the table's columns. */
record Line(DemoUnit unit, List<String> cells) {

    static Line of(DemoUnit unit, Object... cells) {
        List<String> texts = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            texts.add(String.valueOf(cell));
        }
        return new Line(unit, texts);
    }
}
