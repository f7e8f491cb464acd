package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What one application publishes is in force at the other, without a restart. */
@SchoolTest
@Transactional
class CatalogsOfTwoNodesTest {

    private static final int YEAR = 2099;

    @Autowired
    Editions editions;

    @Autowired
    DefinitionEditions definitions;

    @Test
    void whatTheOtherPublishesIsReadAnew() {
        Catalogs here = new Catalogs(editions, definitions, event -> {});
        Catalog before = here.of(YEAR);
        here.follow();
        assertThat(here.of(YEAR)).as("nothing is read anew for nothing").isSameAs(before);

        editions.addDraft(YEAR, "there", here.files(YEAR), "office");
        editions.publish(editions.find(YEAR, Edition.State.DRAFT).orElseThrow(), "office");
        assertThat(here.keptBy(YEAR)).isNotEqualTo(YEAR);
        here.follow();
        assertThat(here.keptBy(YEAR)).isEqualTo(YEAR);
    }

    @Test
    void whereTablesComeFromIsWorkedOutOnceUntilAnotherCatalogIsPublished() {
        Catalogs here = new Catalogs(editions, definitions, event -> {});
        YearMapping before = here.mapping(YEAR);
        assertThat(before.tables()).hasSizeGreaterThan(1);
        assertThat(here.mapping(YEAR)).isSameAs(before);

        String kept = "1-2.yaml";
        CatalogFiles one = CatalogFiles.of(Map.of(kept, here.files(YEAR).texts().get(kept)));
        editions.addDraft(YEAR, "there", one, "office");
        editions.publish(editions.find(YEAR, Edition.State.DRAFT).orElseThrow(), "office");
        here.follow();
        assertThat(here.mapping(YEAR).tables()).containsOnlyKeys(new TableCode("1-2"));
        assertThat(here.mapping(YEAR - 1)).as("of which nothing was published").isSameAs(here.mapping(YEAR - 1));
    }
}
