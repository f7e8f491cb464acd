package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.organization.FilerRegistration;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.Papers;
import org.springframework.stereotype.Component;

/** 填报人员信息登记表 (附件2): one a unit, as its head registered it, each edition; with them the pledges that were taken out. */
@Component
class Registrations implements Chapter {

    private final Organization organization;
    private final Papers papers;
    private final UnitPapers written;

    Registrations(Organization organization, Papers papers, UnitPapers written) {
        this.organization = organization;
        this.papers = papers;
        this.written = written;
    }

    @Override
    public String item() {
        return "registrations";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        organization.registrationsOf(subject.year()).stream()
                .map(FilerRegistration::unit)
                .filter(subject::concerns)
                .distinct()
                .forEach(unit -> papers.current(PaperKind.FILER_REGISTRATION, subject.year(), unit));
        written.of(subject, PaperKind.FILER_REGISTRATION).forEach(paper -> written.write(paper, folder));
        Folder pledges = folder.under("数据采集承诺书");
        written.of(subject, PaperKind.PLEDGE).forEach(paper -> written.write(paper, pledges));
    }
}
