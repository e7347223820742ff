package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Compares the table of reporting counties in a release with its sentence, the list of the API, the
 * files and the county pages. A county that did not report is never shown as zero.
 */
final class RecomputedStandings {
    private static final List<String> IN_IT = List.of("ON_TIME", "LATE");

    private final SaidFigures said;
    private final ReportingPeriod quarter;
    private final Html page;
    private final Map<String, String> byName = new LinkedHashMap<>();

    RecomputedStandings(String release, Language language, Html page) {
        quarter = ReportingPeriod.of(release.substring(0, release.indexOf('-')));
        said = new SaidFigures(quarter.toString(), language);
        this.page = page;
        List<Html> rows = rows();
        for (Html row : rows) {
            String which = row.cells().get(2).text();
            if (!which.isEmpty() && !which.equals(said.word("report.who.others"))) {
                List.of(which.split(", ", -1)).forEach(name -> byName.put(name, key(row)));
            }
        }
        for (Html row : rows) {
            if (row.cells().get(2).text().equals(said.word("report.who.others"))) {
                Counties.builtIn().all().forEach(c -> byName.putIfAbsent(c.name(), key(row)));
            }
        }
    }

    private List<Html> rows() {
        return page.all("table").stream()
                .filter(
                        table ->
                                table.all("caption").stream()
                                        .map(Html::text)
                                        .anyMatch(said.word("report.who.caption")::equals))
                .findFirst()
                .orElseThrow()
                .all("tbody")
                .get(0)
                .all("tr");
    }

    private String key(Html row) {
        String status = row.cells().get(0).text();
        return said.keys("standing.").stream()
                .filter(key -> said.word(key).equals(status))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such standing: " + status))
                .substring("standing.".length());
    }

    /** Returns the reporting status of each county, by name. */
    Map<String, String> byName() {
        return byName;
    }

    private long count(String standing) {
        return byName.values().stream().filter(standing::equals).count();
    }

    /** Returns the codes of the counties that are not in the release. */
    Set<String> missing() {
        return Counties.builtIn().all().stream()
                .filter(county -> !IN_IT.contains(byName.get(county.name())))
                .map(county -> county.code().value())
                .collect(Collectors.toSet());
    }

    /** Checks that the table, the sentence above it and the API give the same numbers. */
    void report(int reporting) {
        assertThat(byName).hasSize(58);
        for (Html row : rows()) {
            assertThat(row.cells().get(1).text()).isEqualTo("" + count(key(row)));
        }
        assertThat(58 - missing().size()).as("counties in it").isEqualTo(reporting);
        String sentence =
                said.format(
                        said.word("report.who.words"),
                        count("ON_TIME"),
                        count("LATE"),
                        count("NOT_REPORTED"),
                        said.date(quarter.end().plusDays(30)),
                        reporting,
                        58,
                        count("AFTER_FREEZE"),
                        count("NOT_DECIDED"),
                        count("RETURNED"));
        assertThat(page.all("p").stream().filter(p -> p.is("lede")).map(Html::text))
                .contains(sentence.replace('\u00a0', ' '));
    }

    /** Checks a county's page: its reporting status, and no figure if it is not in the report. */
    void county(County county, Html page) {
        String standing = said.word("standing." + byName.get(county.name()));
        Html card =
                page.all("section").stream()
                        .filter(each -> each.attribute("aria-labelledby").equals("fil-h"))
                        .findFirst()
                        .orElseThrow();
        assertThat(card.all("dd").get(0).text()).as(county.name()).isEqualTo(standing);
        boolean missing = missing().contains(county.code().value());
        Html banner = page.first(each -> each.is("page-head")).orElseThrow();
        String none = said.word("county.page.missing.text");
        String zero = none.substring(none.indexOf(". ") + 2);
        assertThat(banner.text().contains(zero)).as(county.name()).isEqualTo(missing);
    }

    /** Checks that the files have figures of exactly the counties in the report. */
    void files(Map<String, PublishedFile> files) {
        Map<String, Boolean> answered = new LinkedHashMap<>();
        for (PublishedFile file : files.values()) {
            if (file.isOfTotals("COUNTY") && file.level().equals("Q")) {
                for (PublishedFile.Row row : file.rows()) {
                    answered.merge(row.geography(), !row.hasNoData(), Boolean::logicalOr);
                }
            }
        }
        answered.forEach(
                (county, any) -> assertThat(any).as(county).isEqualTo(!missing().contains(county)));
    }
}
