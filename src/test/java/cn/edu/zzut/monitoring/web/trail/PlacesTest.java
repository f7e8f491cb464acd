package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows by number and columns are told, and nothing that may be somebody's number or words. */
class PlacesTest {

    @Test
    void aRemarkIsOnARowAndAColumn() {
        assertThat(Places.told(Map.of("row", 2, "column", "专业技术职称", "text", "张三的不对")))
                .isEqualTo("第2行、专业技术职称");
        assertThat(Places.told(Map.of("row", 0, "column", "专业技术职称"))).isEqualTo("专业技术职称");
        assertThat(Places.told(Map.of("row", 0, "column", ""))).isEmpty();
    }

    @Test
    void aCorrectionIsOfRowsByTheirNumbers() {
        assertThat(Places.told(Map.of("changed", "2、5-7", "deleted", "9", "added", 2, "columns", "专业技术职称")))
                .isEqualTo("改第2、5-7行、删第9行、增2行、专业技术职称");
        assertThat(Places.told(Map.of("changed", "T2019007", "deleted", "", "added", 0, "columns", "")))
                .as("a key may be a person's")
                .isEmpty();
    }

    @Test
    void otherBodiesAreOfNoPlace() {
        assertThat(Places.told(Map.of("row", 2))).isEmpty();
        assertThat(Places.told(Map.of("column", "专业技术职称"))).isEmpty();
    }
}
