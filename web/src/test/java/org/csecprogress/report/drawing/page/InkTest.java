package org.csecprogress.report.drawing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Language;
import org.csecprogress.report.picture.page.DrawnSamples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ink of a picture in a file or on paper")
class InkTest {
    private static final Path LOOK = Path.of("src/main/webapp/look");
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+): (#[0-9a-f]+);");
    private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

    /** Returns what the style sheet declares in the first rule with a selector. */
    private static Map<String, String> declared(String selector) throws IOException {
        Map<String, String> tokens =
                TOKEN.matcher(Files.readString(LOOK.resolve("tokens.css")))
                        .results()
                        .collect(Collectors.toMap(t -> t.group(1), t -> t.group(2), (a, b) -> a));
        String css = Files.readString(LOOK.resolve("components.css"));
        Matcher rule =
                Pattern.compile("(?:^|\\s)" + Pattern.quote(selector) + " \\{([^}]*)}")
                        .matcher(css);
        assertThat(rule.find()).as(selector).isTrue();
        Map<String, String> all = new TreeMap<>();
        for (String each : rule.group(1).strip().split(";", -1)) {
            if (!each.isBlank()) {
                String[] parts = each.strip().split(": ", -1);
                String value = USED.matcher(parts[1]).replaceAll(used -> tokens.get(used.group(1)));
                all.put(parts[0], plain(value));
            }
        }
        return all;
    }

    /** Returns a value in its one form. A file has no weight between 400 and 700. */
    private static String plain(String value) {
        return value.replaceFirst("^#fff$", "#ffffff")
                .replaceFirst("px$", "")
                .replaceFirst("^650$", "700");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t-strong",
                "t-ink",
                "t-halo",
                "grid-line",
                "axis-line",
                "ref-line",
                "limit-1",
                "limit-2",
                "bar",
                "bar--point",
                "bar--unstable",
                "dot",
                "dot--unstable",
                "whisker",
                "ribbon",
                "series",
                "series--context"
            })
    @DisplayName("is that of charts on pages:")
    void charts(String styleClass) throws IOException {
        assertThat(Ink.of(styleClass))
                .containsExactlyInAnyOrderEntriesOf(declared(".chart ." + styleClass));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seq-1",
                "seq-2",
                "seq-3",
                "seq-4",
                "seq-5",
                "is-withheld",
                "is-absent",
                "is-none",
                "bar-outline",
                "earlier-key",
                "moved-key",
                "moved-line"
            })
    @DisplayName("is that of fills on pages:")
    void fills(String styleClass) throws IOException {
        assertThat(Ink.of(styleClass))
                .containsExactlyInAnyOrderEntriesOf(declared("." + styleClass));
    }

    @Test
    @DisplayName("outlines the areas of a map as on pages, and the page's own wider")
    void areas() throws IOException {
        Map<String, String> area = declared(".map path");
        assertThat(Ink.ofArea("")).containsExactlyInAnyOrderEntriesOf(area);
        area.putAll(declared(".map .here"));
        assertThat(Ink.ofArea("here")).containsExactlyInAnyOrderEntriesOf(area);
        Map<String, String> dot = declared(".chart .dot");
        dot.putAll(declared(".chart .dot.here"));
        assertThat(Ink.of("dot here")).containsExactlyInAnyOrderEntriesOf(dot);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w-time", "w-late"})
    @DisplayName("fills and outlines the squares that stand for counties as on pages:")
    void squares(String styleClass) throws IOException {
        Map<String, String> square = declared(".waffle rect");
        square.putAll(declared(".waffle ." + styleClass));
        assertThat(Ink.ofSquare(styleClass)).containsExactlyInAnyOrderEntriesOf(square);
    }

    @Test
    @DisplayName("outlines the samples of a legend as on pages")
    void swatches() throws IOException {
        Map<String, String> swatch = declared(".seq-3");
        swatch.putAll(declared(".legend rect, .legend circle"));
        assertThat(Ink.ofSwatch("seq-3")).containsExactlyInAnyOrderEntriesOf(swatch);
    }

    @Test
    @DisplayName("is known for each class of each drawing")
    void known() {
        var unknown = new TreeSet<String>();
        DrawnSamples.all(Language.EN).stream()
                .flatMap(picture -> picture.drawings().stream())
                .forEach(
                        drawing -> {
                            drawing.lines().forEach(s -> unknown.add(s.styleClass()));
                            drawing.bars().forEach(s -> unknown.add(s.styleClass()));
                            drawing.outlines().forEach(s -> unknown.add(s.styleClass()));
                            drawing.dots().forEach(s -> unknown.add(s.styleClass()));
                        });
        assertThat(unknown).hasSizeGreaterThan(10);
        assertThat(unknown).allSatisfy(each -> assertThat(Ink.of(each)).as(each).isNotEmpty());
    }
}
