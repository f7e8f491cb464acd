package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.document.WordDocument;
import cn.edu.zzut.monitoring.organization.FilerRegistration;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 填报人员信息登记表 (附件2): one a unit, as its head registered it. */
@Component
class Registrations implements Chapter {

    private static final List<String> HEADINGS = List.of("单位名称", "姓名", "职责", "手机", "邮箱", "备注");

    private final Organization organization;
    private final Names names;

    Registrations(Organization organization, Names names) {
        this.organization = organization;
        this.names = names;
    }

    @Override
    public String item() {
        return "registrations";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        Map<String, List<FilerRegistration>> byUnit = organization.registrationsOf(subject.year()).stream()
                .filter(registration -> subject.concerns(registration.unit()))
                .collect(Collectors.groupingBy(
                        registration -> registration.unit().value(), TreeMap::new, Collectors.toList()));
        byUnit.values().forEach(registrations -> write(registrations, folder));
    }

    private void write(List<FilerRegistration> registrations, Folder folder) {
        FilerRegistration last = registrations.stream()
                .max(Comparator.comparing(FilerRegistration::registeredAt))
                .orElseThrow();
        UnitCode unit = last.unit();
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
        registrations.forEach(registration -> lines.add(line(registration)));
        folder.word(
                Piece.of(names.of(unit) + "监测数据填报人员信息登记表", names.of(unit), last.registeredAt()),
                names.of(unit) + " 填报人员信息登记表.docx",
                new WordDocument()
                        .title("监测数据填报人员信息登记表")
                        .text("单位名称：" + names.of(unit))
                        .table(lines)
                        .right("登记人：" + names.of(last.registeredBy()))
                        .right("登记时间：" + LocalTimes.second(last.registeredAt())));
    }

    private List<String> line(FilerRegistration registration) {
        return List.of(
                names.of(registration.unit()),
                organization.nameOf(registration.personId()),
                registration.duty().title(),
                registration.phone(),
                registration.email(),
                registration.remark());
    }
}
