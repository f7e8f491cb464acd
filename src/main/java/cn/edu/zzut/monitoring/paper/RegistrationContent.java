package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.FilerRegistration;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** 附件2 监测数据填报人员信息登记表 (第十六条): who was registered for the unit in the year, the last line of each duty in force. */
@Component
class RegistrationContent implements PaperContent {

    private final Organization organization;

    RegistrationContent(Organization organization) {
        this.organization = organization;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.FILER_REGISTRATION;
    }

    @Override
    public PaperFacts of(int year, UnitCode unit) {
        List<FilerRegistration> registered = registered(year, unit);
        FilerRegistration last = registered.stream()
                .max(Comparator.comparing(FilerRegistration::registeredAt))
                .orElseThrow(() -> Refusal.hidden(
                        organization.unit(unit).name() + "在" + year + "年度还没有登记填报人员。单位负责人在任务“登记填报人员”中办理后生成。"));
        return new PaperFacts(
                Map.of(
                        "填报时间",
                        SchoolClock.inChinese(SchoolClock.dayOf(last.registeredAt())),
                        "填报人",
                        organization.nameOf(last.registeredBy())),
                registered.stream().map(this::line).toList(),
                proofs(year, unit));
    }

    /** Whoever has each duty now: a later line of the same duty takes the place of the earlier. */
    private List<FilerRegistration> registered(int year, UnitCode unit) {
        Map<String, FilerRegistration> byDuty = new LinkedHashMap<>();
        organization.registrationsOf(year).stream()
                .filter(one -> one.unit().equals(unit))
                .forEach(one -> byDuty.put(one.duty().name(), one));
        return List.copyOf(byDuty.values());
    }

    private Map<String, String> line(FilerRegistration one) {
        return Map.of(
                "姓名",
                organization.nameOf(one.personId()),
                "职责",
                one.duty().title(),
                "手机",
                one.phone(),
                "邮箱",
                one.email(),
                "备注",
                one.remark());
    }

    @Override
    public List<PaperFacts.Proof> proofs(int year, UnitCode unit) {
        return registered(year, unit).stream()
                .map(one -> new PaperFacts.Proof(
                        one.duty().title(),
                        organization.nameOf(one.personId()),
                        DigestUtils.sha256Hex(new TreeMap<>(line(one)).toString())))
                .toList();
    }
}
