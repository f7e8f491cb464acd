package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PlainBodiesTest {

    private record Wish(String reason, List<Line> lines, Map<String, Object> more) {}

    private record Line(int number, String text) {}

    @Test
    void aTextThatTurnsItselfRoundIsRefusedByItsPlaceHoweverDeepItLies() {
        refused("“原因”", new Wish("原\u202e因", null, null));
        refused("“内容”（第2项）", new Wish("原因", List.of(new Line(1, "一"), new Line(2, "\u0000")), null));
        refused("一项内容（第1项）", new Wish("原因", List.of(), Map.of("a", List.of("\u001b[31m"))));
        refused("一项内容", new Wish("原因", List.of(), Map.of("\u2066", 1)));
        refused("一项内容（第1项）", List.of("\ufdd0"));
    }

    private static void refused(String place, Object sent) {
        assertThatThrownBy(() -> PlainBodies.require("", sent))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("填写的内容" + place)
                .hasMessageContaining("看不见的控制字符");
    }

    @Test
    void linesTabsAndWhatIsLeftOutAreNoFault() {
        assertThatCode(() -> PlainBodies.require(
                        "", new Wish("一\r\n\t二<b>", Arrays.asList(new Line(1, null), null), Map.of("n", 1.5))))
                .doesNotThrowAnyException();
    }

    private record Named(String name, String reason) {}

    @Test
    void whatThingsAreCalledIsALine() {
        assertThatCode(() -> PlainBodies.require("", new Named("国庆节\n", "一\n二")))
                .doesNotThrowAnyException();
        for (String name : List.of("国庆\n节", "国庆\t节", "国庆\r节", "国庆\u2028节", "国庆\u2060节")) {
            assertThatThrownBy(() -> PlainBodies.require("", new Named(name, "")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContainingAll("“名称”", "一行");
        }
    }

    @Test
    void soIsTheAddress() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("note", "题名");
        var address = new PlainBodies.OfTheAddress();
        assertThat(address.preHandle(request, new MockHttpServletResponse(), this))
                .isTrue();
        request.addParameter("note", "题\u202e名");
        assertThatThrownBy(() -> address.preHandle(request, new MockHttpServletResponse(), this))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“说明”（第2项）");
    }

    /** Such as the names of a form to which nothing is given. */
    @Test
    void aParameterWithoutAValueIsNoFault() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("note", new String[] {null});
        assertThat(new PlainBodies.OfTheAddress().preHandle(request, new MockHttpServletResponse(), this))
                .isTrue();
    }
}
