package cn.edu.zzut.monitoring.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form is found whatever the engine calls its file: by its path in a folder, by its name alone in a jar. */
class TaskFormsTest {

    @ParameterizedTest
    @CsvSource({
        "/srv/classes/forms/unit-filing.fill.form, true",
        "forms/unit-filing.fill.form, true",
        "unit-filing.fill.form, true",
        "forms/my-unit-filing.fill.form, false",
        "unit-filing.fill.form/x, false",
        "unit-filing.fill, false"
    })
    void byTheLastPartOfItsName(String resource, boolean found) {
        assertThat(TaskForms.isNamed(resource, "unit-filing.fill.form")).isEqualTo(found);
    }
}
