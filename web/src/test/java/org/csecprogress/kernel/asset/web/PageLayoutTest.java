package org.csecprogress.kernel.asset.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The layout of a page")
class PageLayoutTest {
    /** Tests examples in which "~" is a line break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    <p>~  <b>1</b>~  <i>2</i>~</p>|<p><b>1</b><i>2</i></p>
                    <p>~  1 and~  2~</p>|<p>1 and 2</p>
                    <p>~  1~  <b>2</b>~  3~</p>|<p>1 <b>2</b> 3</p>
                    <p>1, <b>2</b> <i>3</i></p>|<p>1, <b>2</b> <i>3</i></p>
                    <p> 1 <b> 2 </b> </p>|<p> 1 <b> 2 </b> </p>
                    <br/>~  1~  <br/>|<br/> 1 <br/>
                    <c:x a="1"~    b=">~"/>~|<c:x a="1"~    b=">~"/>
                    <p>~  <!-- a~ b -->~  <b>1</b>~</p>|<p><!-- a~ b --><b>1</b></p>
                    <pre>~ 1~</pre>|<pre>~ 1~</pre>
                    <textarea id="a">~ 1~</textarea>|<textarea id="a">~ 1~</textarea>
                    <title>~  1~</title>|<title>1</title>
                    """)
    @DisplayName("is white space with a line break around tags; in text that becomes one space")
    void dropped(String source, String content) {
        assertThat(inOneLine(PageLayout.dropFrom(source.replace('~', '\n'))))
                .isEqualTo(inOneLine(content.replace('~', '\n')));
    }

    /** Removes the dropped line breaks, which are kept inside the next tag without effect. */
    private static String inOneLine(String page) {
        return page.replaceAll("(<!--|</?[\\w:.-]+)\\n+", "$1");
    }

    @Test
    @DisplayName("leaves each tag on its line, which Facelets names in errors")
    void lines() {
        String page = "<p>\n  <b>1</b>\n  2\n  <i\n      a=\"b\"/>\n</p>\n";
        assertThat(PageLayout.dropFrom(page))
                .isEqualTo("<p><b\n>1</b> 2 <i\n\n\n      a=\"b\"/></p\n>");
    }
}
