package org.csecprogress.report.brief.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.watch.WatchKind;
import org.csecprogress.release.watch.WatchRule;
import org.csecprogress.release.watch.WatchRules;
import org.csecprogress.release.watch.Watched;
import org.csecprogress.report.figure.page.FindingWords;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.distribution.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The words of what to watch")
class WatchWordsTest {
    private static final ReportingPeriod NOW = ReportingPeriod.of("2026Q1");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(NOW);

    private static WatchWords words(Language language) {
        Sentences say = Sentences.in(language);
        return new WatchWords(new FindingWords(Counties.builtIn(), say), say);
    }

    private static WatchRule rule(WatchKind kind, String measure, int limit) {
        return WatchRules.builtIn().all().stream()
                .filter(r -> r.kind() == kind && r.measure().equals(measure))
                .filter(r -> limit == 0 || r.limit() == limit)
                .findFirst()
                .orElseThrow();
    }

    private static ReleaseRow row(String measure, String by, String group, long... of) {
        return new ReleaseRow(
                NOW,
                "STATE",
                measure,
                by,
                group,
                Optional.of(BigDecimal.valueOf(of[0])),
                Set.of(),
                of.length > 1 ? OptionalLong.of(of[0]) : OptionalLong.empty(),
                of.length > 1 ? OptionalLong.of(of[1]) : OptionalLong.empty(),
                58);
    }

    @Test
    @DisplayName("say the share and its target")
    void target() {
        var low =
                new Watched.UnderTarget(
                        rule(WatchKind.UNDER_TARGET, "ID-04", 75),
                        CATALOG.measure("ID-04"),
                        row("ID-04", "TOTAL", "TOTAL", 650, 1_000));
        assertThat(words(Language.EN).of(low)).isEqualTo("65%, and the target is 75%.");
        assertThat(words(Language.ES).of(low)).isEqualTo("65%, y el objetivo es 75%.");
    }

    @Test
    @DisplayName("say how much a rate differs, with its interval")
    void differs() {
        var differs =
                new Watched.Differs(
                        rule(WatchKind.DIFFERS, "VC-06", 0),
                        CATALOG.measure("VC-06"),
                        new Estimate(5.94, new Interval(3.86, 9.04)));
        assertThat(words(Language.EN).of(differs))
                .isEqualTo(
                        "The rate of Native American youth is 5.9 times that of White youth (95%"
                                + " interval 3.9\u00a0to\u00a09.0).");
    }

    @Test
    @DisplayName("say a group with its whole, and two figures beside each other")
    void figures() {
        var again =
                new Watched.GroupShare(
                        rule(WatchKind.GROUP_SHARE, "SV-15", 5),
                        CATALOG.measure("SV-15"),
                        row("SV-15", "OUTCOME_6M", "OUT_AGAIN", 30, 300));
        assertThat(words(Language.EN).of(again))
                .isEqualTo(
                        "New exploitation within six months was recorded for 30 of 300 youth"
                                + " (10%).");
        var fewer =
                new Watched.Fewer(
                        rule(WatchKind.FEWER, "PL-15", 0),
                        CATALOG.measure("PL-15"),
                        row("PL-15", "TOTAL", "TOTAL", 256),
                        CATALOG.measure("PL-01"),
                        row("PL-01", "TOTAL", "TOTAL", 1_963));
        assertThat(words(Language.EN).of(fewer)).startsWith("256. That is fewer than 1,963: ");
    }

    @Test
    @DisplayName("name the milestones that are past due, and no county")
    void milestones() {
        var late =
                new Watched.PastDue(
                        rule(WatchKind.PAST_DUE, "", 10), CATALOG.milestones().subList(3, 4));
        assertThat(words(Language.EN).of(late))
                .isEqualTo(
                        "One milestone is past due in more than 10 counties: "
                                + CATALOG.milestones().get(3).name().in(Language.EN)
                                + ".");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("tell every rule that is shipped, without a gap")
    void rules(Language language) {
        List<String> told =
                WatchRules.builtIn().all().stream()
                        .map(rule -> words(language).rule(rule, CATALOG))
                        .toList();
        assertThat(told).doesNotHaveDuplicates().noneMatch(text -> text.contains("{"));
        assertThat(told).noneMatch(text -> text.startsWith(":") || text.contains("  "));
    }

    @Test
    @DisplayName("lead to the rule, each of which has its own place in the list of rules")
    void places() {
        List<String> ids = WatchRules.builtIn().all().stream().map(WatchWords::id).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains("watch-under-target-ID-04-75", "watch-fewer-PL-15", "watch-past-due-10");
    }
}
