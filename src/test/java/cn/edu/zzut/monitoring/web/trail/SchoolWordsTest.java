package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.organization.UnitKind;
import cn.edu.zzut.monitoring.trail.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class SchoolWordsTest {

    private final Catalogs catalogs = mock();
    private final Organization organization = mock();
    private final SchoolWords words = new SchoolWords(catalogs, organization);

    @Test
    void unitAndPersonAreCalledByTheirNames() {
        when(organization.allUnits()).thenReturn(List.of(new Unit(new UnitCode("201"), "机械工程学院", UnitKind.COLLEGE)));
        when(organization.nameOf(new PersonId("x01-filer"))).thenReturn("甲乙");
        assertThat(words.apply(new Subject(2031, "", "201", "x01-filer", "", "")))
                .isEqualTo("2031年度，机械工程学院，甲乙（x01-filer）");
    }

    @Test
    void whileTheDatabaseIsAwayTheirCodesDo() {
        when(organization.allUnits()).thenThrow(new CannotCreateTransactionException("away"));
        when(organization.nameOf(any())).thenThrow(new DataAccessResourceFailureException("away"));
        assertThat(words.apply(new Subject(0, "", "201", "", "", ""))).isEqualTo("单位201");
        assertThat(words.apply(new Subject(0, "", "", "x01-filer", "", ""))).isEqualTo("x01-filer");
    }

    @Test
    void aTableOfAYearWhoseCatalogCannotBeReadIsCalledByItsCode() {
        when(catalogs.of(2031)).thenThrow(new CannotCreateTransactionException("away"));
        assertThat(words.apply(new Subject(2031, "7-4", "", "", "", ""))).isEqualTo("2031年度 表7-4");
    }
}
