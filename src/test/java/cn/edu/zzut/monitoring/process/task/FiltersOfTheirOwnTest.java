package cn.edu.zzut.monitoring.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever name a person gives a filter, the shared ones go on with the days. */
@SchoolTest
class FiltersOfTheirOwnTest {

    @Autowired
    Story story;

    @Autowired
    FilterService filters;

    @Autowired
    TaskFilters shared;

    @AfterEach
    void theOfficeThrowsItsFilterAway() {
        named("已逾期").stream()
                .filter(filter -> "office".equals(filter.getOwner()))
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    private List<Filter> named(String name) {
        return filters.createFilterQuery().filterName(name).list();
    }

    @Test
    void aFilterOfTheOfficeThatIsNamedAsASharedOneFreezesNobodys() {
        story.forgetOtherStories();
        shared.refresh();
        Filter own = filters.newTaskFilter("已逾期")
                .setOwner("office")
                .setQuery(story.engine().getTaskService().createTaskQuery().taskAssignee("office"));
        filters.saveFilter(own);
        story.timePassesTo(story.clock.today().plusDays(1), 9);
        shared.refresh();
        Filter overdue = named("已逾期").stream()
                .filter(filter -> filter.getOwner() == null)
                .findFirst()
                .orElseThrow();
        TaskQueryImpl asked = overdue.getQuery();
        assertThat(asked.getDueBefore().toInstant())
                .isAfter(story.clock.instant().minusSeconds(120));
        TaskQueryImpl offices = filters.getFilter(own.getId()).getQuery();
        assertThat(offices.getAssignee()).isEqualTo("office");
    }
}
