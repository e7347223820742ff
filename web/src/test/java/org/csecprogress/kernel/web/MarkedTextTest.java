package org.csecprogress.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.kernel.web.MarkedText.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sentence with links")
class MarkedTextTest {
    @Test
    @DisplayName("is split into text, links and emphasis")
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
    @DisplayName("never links to a script, whatever the settings")
    void noScript() {
        assertThat(MarkedText.parse("[here](javascript:alert(1))")).noneMatch(Part::isLink);
        assertThat(MarkedText.parse("[here](data:text/html,x)")).noneMatch(Part::isLink);
    }
}
