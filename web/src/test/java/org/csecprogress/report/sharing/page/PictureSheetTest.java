package org.csecprogress.report.sharing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.Language;
import org.csecprogress.report.drawing.page.Drawing;
import org.csecprogress.report.picture.page.DrawnSamples;
import org.csecprogress.report.picture.page.PictureView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

@DisplayName("A picture as a file")
class PictureSheetTest {
    private static final List<String> CITED =
            List.of(
                    "California Department of Social Services. CSEC Progress: report for January to"
                            + " March 2026, release 2026Q1-r1. June 15, 2026.",
                    "https://progress.example.gov/report/2026Q1-r1/picture/identified-funnel",
                    "License: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static byte[] file(PictureView picture, boolean narrow) {
        return PictureSheet.of(
                picture, picture.drawings(), "Demo: " + picture.title(), "en", CITED, narrow);
    }

    private static Set<String> numbers(Stream<String> texts) {
        return texts.flatMap(text -> NUMBER.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("has the words of the page and its citation, and no number besides")
    void words(Language language) {
        List<PictureView> all = DrawnSamples.all(language);
        assertThat(all).hasSizeGreaterThan(8);
        for (PictureView picture : all) {
            for (boolean narrow : new boolean[] {false, true}) {
                SvgFile svg = new SvgFile(file(picture, narrow));
                Set<String> page = numbers(DrawnSamples.words(picture));
                page.addAll(numbers(CITED.stream()));
                assertThat(page)
                        .as(picture.code())
                        .containsAll(
                                numbers(
                                        Stream.concat(
                                                svg.texts("text").stream(),
                                                svg.texts("title").stream())))
                        .containsAll(numbers(svg.texts("desc").stream()));
                assertThat(String.join(" ", svg.texts("text")))
                        .contains(picture.title())
                        .contains(picture.sub())
                        .contains(picture.notes())
                        .contains(CITED.get(0), CITED.get(2));
            }
        }
    }

    @Test
    @DisplayName("has exactly the shapes of the page")
    void shapes() {
        for (PictureView picture : DrawnSamples.all(Language.EN)) {
            Drawing drawing = picture.drawings().get(0);
            SvgFile svg = new SvgFile(file(picture, false));
            assertThat(svg.all("path"))
                    .extracting(path -> path.getAttribute("d"))
                    .containsExactlyElementsOf(
                            drawing.outlines().stream().map(Drawing.Outline::path).toList());
            // The patterns have two.
            assertThat(svg.all("circle")).hasSize(drawing.dots().size() + 2);
            assertThat(svg.all("circle").stream().skip(2))
                    .extracting(dot -> dot.getAttribute("cx") + " " + dot.getAttribute("cy"))
                    .containsExactlyElementsOf(
                            drawing.dots().stream().map(dot -> dot.x() + " " + dot.y()).toList());
            // One is below the notes.
            assertThat(svg.all("line")).hasSize(drawing.lines().size() + 1);
            // Three are in the patterns and one is the paper.
            assertThat(svg.all("rect"))
                    .hasSize(drawing.bars().size() + picture.legend().size() + 4);
        }
    }

    @Test
    @DisplayName("has the same square for each withheld figure")
    void withheld() {
        PictureView picture = DrawnSamples.named("screening-coverage", Language.EN);
        assertThat(new SvgFile(file(picture, false)).all("rect"))
                .filteredOn(bar -> bar.getAttribute("fill").equals("url(#p-withheld)"))
                .isNotEmpty()
                .allMatch(bar -> bar.getAttribute("width").equals("14"))
                .allMatch(bar -> bar.getAttribute("height").equals("14"));
    }

    @Test
    @DisplayName("has a title and a text alternative, and nothing from elsewhere")
    void alone() {
        for (PictureView picture : DrawnSamples.all(Language.ES)) {
            byte[] bytes = file(picture, false);
            SvgFile svg = new SvgFile(bytes);
            assertThat(svg.texts("title").get(0)).isEqualTo("Demo: " + picture.title());
            assertThat(svg.texts("desc")).containsExactly(picture.drawings().get(0).description());
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .doesNotContain("<style", "<script", "style=", "class=", "href", "@import");
            assertThat(file(picture, false)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "screening-map,false",
        "screening-map,true",
        "disparities,false",
        "disparities,true"
    })
    @DisplayName("keeps its words within its box")
    void within(String code, boolean narrow) {
        SvgFile svg = new SvgFile(file(DrawnSamples.named(code, Language.EN), narrow));
        double width = Double.parseDouble(svg.root().getAttribute("width"));
        double height = Double.parseDouble(svg.root().getAttribute("height"));
        assertThat(svg.root().getAttribute("viewBox")).endsWith(svg.root().getAttribute("height"));
        List<Element> own =
                svg.all("text").stream()
                        .filter(text -> text.getParentNode().equals(svg.root()))
                        .toList();
        assertThat(own)
                .allMatch(text -> Double.parseDouble(text.getAttribute("y")) < height)
                .allMatch(text -> text.getTextContent().length() * 12 * 0.5 < width);
    }
}
