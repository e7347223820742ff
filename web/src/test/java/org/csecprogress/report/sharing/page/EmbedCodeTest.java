package org.csecprogress.report.sharing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The HTML that shows a picture on another site")
class EmbedCodeTest {
    @Test
    @DisplayName("is a frame with a title, which can't leave its attribute")
    void escaped() {
        assertThat(EmbedCode.of("https://p.example/embed?a=1&b=2", "\"A\" & <b>", 500))
                .isEqualTo(
                        "<iframe src=\"https://p.example/embed?a=1&amp;b=2\""
                                + " title=\"&quot;A&quot; &amp; &lt;b>\" width=\"100%\""
                                + " height=\"544\" loading=\"lazy\"></iframe>");
    }
}
