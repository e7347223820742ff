package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.kernel.asset.web.PageLayout;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The pages")
class PagesTest {
    private static final Path PAGES = Path.of("../web/src/main/webapp");

    static List<Path> pages() throws IOException {
        return PageFormat.pages(PAGES);
    }

    @Test
    @DisplayName("are formatted by bin/format-pages, in at most 120 columns")
    void laidOut() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path page : pages()) {
            String source = Files.readString(page);
            if (!PageFormat.format(source).equals(source)) {
                wrong.add(PAGES.relativize(page) + ": run bin/format-pages");
            } else if (source.lines().anyMatch(line -> line.length() > PageFormat.WIDTH)) {
                wrong.add(PAGES.relativize(page) + ": shorten the line, by a method of its bean");
            }
        }
        assertThat(pages()).hasSizeGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("keep their content without the layout, and are formatted the same again")
    void sameContent(Path page) throws IOException {
        String content = PageLayout.dropFrom(Files.readString(page));
        String again = PageFormat.format(content);
        assertThat(again).isEqualTo(Files.readString(page));
        assertThat(PageLayout.dropFrom(again)).isEqualTo(content);
    }

    @Test
    @DisplayName("have one element a line")
    void oneElementALine() {
        assertThat(PageFormat.format("<div><ul><li><a>1</a></li></ul><br/></div>"))
                .isEqualTo(
                        """
                        <div>
                          <ul>
                            <li>
                              <a>1</a>
                            </li>
                          </ul>
                          <br/>
                        </div>
                        """);
    }

    @Test
    @DisplayName("keep text together with its inline elements")
    void text() {
        String word = "word ".repeat(12);
        assertThat(PageFormat.format("<p>1, <b>2</b>; <i>3</i></p><p>\n 1\n <b>2</b></p>"))
                .isEqualTo("<p>1, <b>2</b>; <i>3</i></p>\n<p>1 <b>2</b></p>\n");
        assertThat(PageFormat.format("<p>" + word + "<b>" + word + "</b>.</p>"))
                .isEqualTo(
                        """
                        <p>
                          word word word word word word word word word word word word
                          <b>word word word word word word word word word word word word </b>.
                        </p>
                        """);
    }

    @Test
    @DisplayName("keep a space that a line break would remove")
    void spaces() {
        String word = "#{words['" + "a".repeat(60) + "']}";
        String page = "<p><b>" + word + "</b> <i>" + word + "</i></p>";
        String formatted = PageFormat.format(page);
        assertThat(formatted)
                .isEqualTo("<p>\n  <b>\n    " + word + "\n  </b> <i>" + word + "</i>\n</p>\n");
        assertThat(PageLayout.dropFrom(formatted).replaceAll("\\n", "")).isEqualTo(page);
        assertThat(PageFormat.format("<p> 1 <b> 2 </b> </p>")).isEqualTo("<p> 1 <b> 2 </b> </p>\n");
    }

    @Test
    @DisplayName("wrap attributes, but change neither their values nor preformatted text")
    void attributes() {
        String value = "a".repeat(50);
        String page = "<textarea id=\"%s\" name=\"%s\" rows=\"%s\">\n 1\n</textarea>";
        assertThat(PageFormat.format(page.formatted(value, value, value)))
                .isEqualTo(
                        """
                        <textarea id="%s"
                            name="%s"
                            rows="%s">
                         1
                        </textarea>
                        """
                                .formatted(value, value, value));
        assertThat(PageFormat.format("<a b='#{c  >  d}' e=\"f\"/>"))
                .isEqualTo("<a b='#{c  >  d}' e=\"f\"/>\n");
    }

    @Test
    @DisplayName("have comments and the document type on their own lines")
    void comments() {
        assertThat(PageFormat.format("<!DOCTYPE html><html><!-- 1\n 2 --><p>3</p></html>"))
                .isEqualTo(
                        """
                        <!DOCTYPE html>
                        <html>
                          <!-- 1
                         2 -->
                          <p>3</p>
                        </html>
                        """);
    }
}
