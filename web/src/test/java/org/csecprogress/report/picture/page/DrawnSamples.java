package org.csecprogress.report.picture.page;

import static org.csecprogress.report.picture.page.YearOfRows.HIDDEN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csecprogress.kernel.Language;

/** Pictures of most kinds as the report draws them, some of whose figures are withheld. */
public final class DrawnSamples {
    private static final long CHILDREN = 1_000_000;

    private DrawnSamples() {}

    /** Returns them in the order of the report. */
    public static List<PictureView> all(Language language) {
        PictureSource source = rows().source(language);
        var pictures = new ReportPictures();
        return IntStream.rangeClosed(1, 10)
                .boxed()
                .flatMap(section -> pictures.of(section, source).stream())
                .filter(PictureView::isDrawn)
                .toList();
    }

    /** Returns one of them. */
    public static PictureView named(String code, Language language) {
        return all(language).stream()
                .filter(picture -> picture.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static YearOfRows rows() {
        Map<String, Long> screened = new LinkedHashMap<>();
        for (int county = 1; county <= 57; county++) {
            screened.put("%02d".formatted(county), county % 5 == 0 ? HIDDEN : 30 + county);
        }
        Map<String, Long> identified = new LinkedHashMap<>();
        Map<String, Long> children = new LinkedHashMap<>();
        for (int county = 1; county <= 58; county++) {
            String code = "%02d".formatted(county);
            identified.put(code, county % 4 == 0 ? 20L + county : HIDDEN);
            children.put(code, 20_000L * county);
        }
        return new YearOfRows("2026Q1")
                .counties("ID-04.COUNTY.TOTAL.Q", screened)
                .places("VC-08.COUNTY.TOTAL.Q", identified, children)
                .state("ID-04", 812, 1_304)
                .state("ID-05", 503, 812)
                .state("ID-09", HIDDEN, 0)
                .state("SV-09", 412, 1_661)
                .state("VC-06", 1_661, 9 * CHILDREN)
                .state("VC-08", 460, 9 * CHILDREN)
                .state("SV-12", 97, 211)
                .before("VC-06", 1_587, 9 * CHILDREN)
                .before("VC-08", 447, 9 * CHILDREN)
                .among("VC-06.STATE.RACE.Q", CHILDREN, 303, 121, 109, 43, HIDDEN, 0)
                .among("VC-06.STATE.SEX.Q", 4 * CHILDREN, 1_307, 211, HIDDEN, 0)
                .by("PL-07.STATE.STAY_LENGTH.Q", 12, 16, 12, HIDDEN, 90);
    }

    /** Returns all that a picture says in words, with its table. */
    public static Stream<String> words(PictureView picture) {
        return Stream.of(
                        Stream.of(picture.title(), picture.sub()),
                        picture.notes().stream(),
                        picture.legend().stream().map(PictureView.Swatch::label),
                        picture.drawings().stream()
                                .flatMap(
                                        drawing ->
                                                Stream.concat(
                                                        Stream.of(drawing.description()),
                                                        Stream.concat(
                                                                drawing.words().stream()
                                                                        .map(w -> w.text()),
                                                                drawing.outlines().stream()
                                                                        .map(o -> o.title())))))
                .flatMap(words -> words);
    }
}
