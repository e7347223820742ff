package org.csecprogress.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.kernel.web.MarkedText.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sentence with links")
class MarkedTextTest {
    @Test
    @DisplayName("is cut into words, links and what is stressed")
    void parts() {
        assertThat(MarkedText.parse("Call [988](tel:988), or text **233733**."))
                .containsExactly(
                        new Part("Call ", "", false),
                        new Part("988", "tel:988", false),
                        new Part(", or text ", "", false),
                        new Part("233733", "", true),
                        new Part(".", "", false));
    }

    @Test
    @DisplayName("leads to no script, whatever a setting says")
    void noScript() {
        assertThat(MarkedText.parse("[here](javascript:alert(1))")).noneMatch(Part::isLink);
        assertThat(MarkedText.parse("[here](data:text/html,x)")).noneMatch(Part::isLink);
    }
}
