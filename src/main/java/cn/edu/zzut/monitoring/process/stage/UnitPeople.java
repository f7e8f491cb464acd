package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.process.form.Choice;

/** People of a unit as its head chooses among them who fills in. */
final class UnitPeople {

    private UnitPeople() {}

    /** Of the head it is said that they would audit what they fill in (第十三条). */
    static Choice choice(Person person) {
        String title = person.name() + "（" + person.id() + "）";
        return new Choice(
                person.is(Role.UNIT_HEAD) ? title + "：单位负责人，所填的数据由本人审核" : title,
                person.id().value());
    }
}
