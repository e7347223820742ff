package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.Language;

/** Recalculates the brief: its sentences, its strip of quarters, and its disparities. */
final class RecomputedBrief {
    private static final String STATE = "STATE";
    private static final String SERVED = "VC-06";
    private static final String IDENTIFIED = "VC-08";

    /** Fewest events of a count in an index. */
    private static final int FEWEST = 20;

    private final PublishedFiles files;
    private final String quarter;
    private final SaidFigures said;
    private final Html page;
    private final List<RecomputedChange> changes;

    /**
     * @param files the files as of the release
     * @param page the brief
     */
    RecomputedBrief(
            PublishedFiles files,
            String release,
            Language language,
            Html page,
            List<RecomputedChange> changes) {
        this.files = files;
        this.page = page;
        this.changes = changes;
        quarter = release.substring(0, release.indexOf('-'));
        said = new SaidFigures(quarter, language);
    }

    private Optional<PublishedFile.Row> total(String of, String measure) {
        return files.row(of, measure + ".STATE.TOTAL.Q", STATE);
    }

    /** Returns the measures that have a sentence, and a total in this release. */
    private List<Measure> told() {
        return said.catalog().measures().stream()
                .filter(measure -> said.word("statement." + measure.code() + ".text") != null)
                .filter(m -> total(quarter, m.code()).filter(r -> !r.isWithheld()).isPresent())
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll(" +", " ").strip();
    }

    /** Checks the sentences of what changed since last quarter and last year. */
    void sentences() {
        List<String> expected = new ArrayList<>();
        for (Measure measure : told()) {
            PublishedFile.Row row = total(quarter, measure.code()).orElseThrow();
            String pattern =
                    Stream.of(".share", ".figure")
                            .map(as -> said.word("statement." + measure.code() + as))
                            .filter(word -> word != null)
                            .findFirst()
                            .orElseThrow();
            SaidChanges told =
                    new SaidChanges(
                            said,
                            row,
                            changes.stream()
                                    .filter(change -> change.measure().equals(measure))
                                    .filter(c -> c.span() != RecomputedChange.Span.TREND)
                                    .toList());
            List<String> parts = new ArrayList<>();
            parts.add(said.format(pattern, said.share(row), PublishedFiles.written(row.value())));
            parts.addAll(told.clear());
            parts.add(told.unclear());
            parts.add(told.untested());
            expected.add(plain(String.join(" ", parts)));
        }
        Html list = page.first(each -> each.is("statements--brief")).orElseThrow();
        assertThat(list.all("p").stream().map(p -> plain(p.text())).toList())
                .as("sentences of the brief of %s", quarter)
                .isNotEmpty()
                .isEqualTo(once(expected));
    }

    /** Returns the sentences without what the brief says once below them, and checks that. */
    private List<String> once(List<String> sentences) {
        Pattern whatever =
                Pattern.compile(" " + said.word("change.whatever").replace("{0}", "([^.]+)"));
        Set<String> counties =
                sentences.stream()
                        .flatMap(sentence -> whatever.matcher(sentence).results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        Optional<Html> below = page.first(each -> each.attribute("id").equals("whatever"));
        if (counties.size() != 1) {
            assertThat(below).isEmpty();
            return sentences;
        }
        assertThat(plain(below.orElseThrow().text()))
                .isEqualTo(said.format(said.word("brief.whatever"), counties.toArray()));
        return sentences.stream().map(s -> whatever.matcher(s).replaceAll("")).toList();
    }

    /** Checks the table of the strip against the files of each quarter; returns the cells. */
    int strip() {
        Html table = page.first(each -> each.attribute("id").equals("strip-t")).orElseThrow();
        List<String> heads = table.all("thead").get(0).all("th").stream().map(Html::seen).toList();
        List<Html> lines = table.all("tbody").get(0).all("tr");
        assertThat(lines).hasSameSizeAs(told());
        int before = said.cells();
        for (int at = 0; at < lines.size(); at++) {
            Measure measure = told().get(at);
            List<Html> cells = lines.get(at).cells();
            assertThat(cells.get(0).seen()).isEqualTo(measure.name().in(said.language()));
            for (int column = 1; column < cells.size(); column++) {
                cell(cells.get(column), measure, heads.get(column));
            }
        }
        return said.cells() - before;
    }

    private void cell(Html cell, Measure measure, String of) {
        String what = "strip, " + measure.code() + ", " + of;
        PublishedFile.Row row = total(of, measure.code()).orElseThrow();
        if (said.isShare(measure)) {
            said.share(cell, row, files, what);
        } else {
            said.figure(cell, row, what);
        }
    }

    /** Checks the disparities of the brief; returns how many indexes it shows. */
    int disparities() {
        Html figure = page.first(each -> each.attribute("id").equals("disparities")).orElseThrow();
        List<List<String>> expected = new ArrayList<>();
        groups("RACE", "WHITE", expected);
        groups("SEX", "M", expected);
        areas(expected);
        List<List<String>> shown =
                figure.all("tbody").get(0).all("tr").stream()
                        .map(line -> line.cells().stream().map(c -> plain(c.seen())).toList())
                        .toList();
        assertThat(shown).as("disparities of %s", quarter).isEqualTo(expected);
        List<String> drawn =
                figure.all("svg").stream().map(Html::text).map(RecomputedBrief::plain).toList();
        assertThat(drawn).hasSize(2);
        for (List<String> line : expected) {
            String number = line.get(2).replaceFirst("(\\)).*", "$1");
            assertThat(drawn).allMatch(svg -> svg.contains(number) || number.equals("*"));
        }
        return (int) expected.stream().filter(line -> line.get(2).contains("(")).count();
    }

    private void groups(String by, String reference, List<List<String>> expected) {
        PublishedFile file = files.table(quarter, SERVED + ".STATE." + by + ".Q").orElseThrow();
        List<String> known = said.catalog().dimension(by).populationCategories();
        PublishedFile.Row base =
                file.rows().stream()
                        .filter(row -> row.category().equals(reference))
                        .findFirst()
                        .orElseThrow();
        String against =
                said.format(
                        said.word("picture.forest.against"),
                        said.inSentence(by, reference).orElseThrow());
        for (PublishedFile.Row row : file.rows()) {
            if (known.contains(row.category()) && !row.equals(base)) {
                String name = said.inSentence(by, row.category()).orElseThrow();
                expected.add(
                        List.of(
                                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                                against,
                                index(row, base)));
            }
        }
    }

    private String index(PublishedFile.Row row, PublishedFile.Row base) {
        if (row.isWithheld() || base.isWithheld()) {
            return "*";
        }
        return index(row.count().orElseThrow(), row.whole(), base.count().get(), base.whole());
    }

    private String index(long events, double children, long others, double otherChildren) {
        if (Math.min(events, others) < FEWEST) {
            return said.word("picture.dots.few");
        }
        double[] index = Reckoning.ratio((double) events, children, (double) others, otherChildren);
        String cell =
                said.estimate(
                        SaidFigures.rounded(index[0], 1),
                        SaidFigures.rounded(index[1], 1),
                        SaidFigures.rounded(index[2], 1));
        boolean unclear = index[1] <= 1 && index[2] >= 1;
        return plain(unclear ? said.format(said.word("picture.dots.unclear"), cell) : cell);
    }

    private void areas(List<List<String>> expected) {
        var ofYear = new AreasOfYear(files, quarter, IDENTIFIED);
        // Beside the whole state, which contains the areas, there is no index.
        ofYear.rest()
                .filter(rest -> rest.events() >= 11)
                .ifPresent(
                        rest -> {
                            WorkedOut.Sum areas = ofYear.together().orElseThrow();
                            expected.add(
                                    List.of(
                                            said.word("picture.forest.areas"),
                                            said.word("picture.forest.rest"),
                                            index(
                                                    areas.events(),
                                                    areas.children(),
                                                    rest.events(),
                                                    rest.children())));
                        });
    }

    /**
     * Checks that the title of each measure's picture tells its trend, or none; returns how many.
     */
    int titles(Html report) {
        int told = 0;
        for (RecomputedChange change : changes) {
            if (change.span() == RecomputedChange.Span.TREND && change.verdict().isTested()) {
                String code = change.measure().code();
                Html title =
                        report.first(e -> e.attribute("id").equals("trend-" + code + "-title"))
                                .orElseThrow();
                String key =
                        switch (change.verdict()) {
                            case UP -> "CLEARLY_UP";
                            case DOWN -> "CLEARLY_DOWN";
                            default -> "NO_CLEAR_CHANGE";
                        };
                PublishedFile.Row row = total(quarter, code).orElseThrow();
                String share = said.share(row);
                assertThat(plain(title.text()))
                        .isEqualTo(
                                said.format(
                                        said.word("picture.trend.title." + key),
                                        change.measure().name().in(said.language()),
                                        share.isEmpty() ? said.number(row) : share));
                told++;
            }
        }
        return told;
    }

    /** Checks that each small line says the figures that its measure's own page draws. */
    static void smallTrends(Html report) {
        List<Html> drawings = report.all("svg");
        List<Html> small = drawings.stream().filter(svg -> svg.is("small-trend")).toList();
        assertThat(small.size()).isGreaterThan(40);
        for (Html line : small) {
            Html around = line.around("tr").or(() -> line.around("li")).orElseThrow();
            String code = around.all("a").get(0).attribute("href").replaceFirst(".*/", "");
            String said =
                    around.all("span").stream()
                            .filter(span -> span.is("visually-hidden"))
                            .map(Html::text)
                            .filter(text -> text.contains("20"))
                            .findFirst()
                            .orElseThrow();
            Optional<Html> whole =
                    drawings.stream()
                            .filter(
                                    svg ->
                                            svg.attribute("aria-labelledby")
                                                    .startsWith("trend-" + code + "-wide"))
                            .findFirst();
            if (whole.isPresent()) {
                assertThat(whole.get().all("desc").get(0).text()).as(code).endsWith(said);
            } else {
                assertThat(said.replaceAll("\\d{4}Q\\d", ""))
                        .as("no page draws " + code)
                        .doesNotContainPattern("\\d");
            }
        }
    }
}
