package cn.edu.zzut.monitoring.school;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the configuration says of the school: first values, which hold until somebody enters it on the page. */
@Component
record ConfiguredSchool(
        @Value("${monitoring.school.name:}") String name,
        @Value("${monitoring.school.code:}") String code,
        @Value("${monitoring.school-category:}") String category,
        @Value("${monitoring.regulation.title:}") String title,
        @Value("${monitoring.regulation.number:}") String number,
        @Value("${monitoring.regulation.office:}") String office,
        @Value("${monitoring.school.header:}") String header,
        @Value("${monitoring.mail.from:}") String senderAddress,
        @Value("${monitoring.mail.from-name:}") String senderName) {

    SchoolProfile profile() {
        return new SchoolProfile(name, code, category, title, number, office, header, senderAddress, senderName);
    }
}
