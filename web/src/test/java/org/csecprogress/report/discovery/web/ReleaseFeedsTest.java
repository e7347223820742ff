package org.csecprogress.report.discovery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.ReleaseStatus.PUBLISHED;
import static org.csecprogress.release.ReleaseStatus.RESTATED;
import static org.csecprogress.release.ReleaseStatus.WITHDRAWN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.reading.service.PublicCorrection;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A feed")
class ReleaseFeedsTest {
    private static final String SITE = "https://progress.example.gov";
    private static final List<PublicRelease> ALL =
            List.of(
                    Published.release("2026Q2-r1", WITHDRAWN, "2026-10-06"),
                    Published.release("2026Q1-r2", PUBLISHED, "2026-08-04"),
                    Published.release("2026Q1-r1", RESTATED, "2026-07-01"));

    private static ReleaseFeeds in(Language language, boolean demonstration) {
        return new ReleaseFeeds(new FeedTexts(language, demonstration, Published.SITE));
    }

    private static XmlFile releases() {
        return new XmlFile(in(Language.EN, false).releases(ALL).write());
    }

    @Test
    @DisplayName("of releases has an entry for each, with its own address and times")
    void releasesOf() {
        XmlFile feed = releases();
        assertThat(feed.root().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.root().getLocalName()).isEqualTo("feed");
        assertThat(feed.root().getAttribute("xml:lang")).isEqualTo("en");
        assertThat(feed.texts("id"))
                .containsExactly(
                        SITE + "/feed.atom",
                        SITE + "/report/2026Q2-r1",
                        SITE + "/report/2026Q1-r2",
                        SITE + "/report/2026Q1-r1");
        assertThat(feed.texts("updated"))
                .containsExactly(
                        "2026-10-07T17:00:00Z",
                        "2026-10-07T17:00:00Z",
                        "2026-08-04T17:00:00Z",
                        "2026-07-01T17:00:00Z");
        assertThat(feed.texts("title").get(2))
                .isEqualTo("report for January to March 2026, release 2026Q1-r2");
        assertThat(feed.texts("name")).containsExactly("California Department of Social Services");
    }

    @Test
    @DisplayName("has of a withdrawn release the notice alone")
    void withdrawn() {
        XmlFile feed = releases();
        assertThat(feed.texts("title").get(1)).isEqualTo("Release 2026Q2-r1 was withdrawn");
        assertThat(feed.texts("summary").get(0)).endsWith("It was wrong.").doesNotContain("57");
        assertThat(feed.attributes("link", "href"))
                .contains(SITE + "/corrections")
                .doesNotContain(SITE + "/report/2026Q2-r1");
    }

    @Test
    @DisplayName("of a county leads to the county's page in each release")
    void county() {
        AtomFeed feed = in(Language.ES, false).county(Counties.builtIn().bySlug("fresno"), ALL);
        XmlFile read = new XmlFile(feed.write());
        assertThat(read.texts("id"))
                .contains(
                        SITE + "/es/counties/fresno/feed.atom",
                        SITE + "/es/report/2026Q1-r2/county/fresno");
        assertThat(read.texts("title").get(0))
                .isEqualTo("CSEC Progress: la página del condado de Fresno");
    }

    @Test
    @DisplayName("of corrections says kind, severity, change and reason")
    void corrections() {
        PublicCorrection correction =
                new PublicCorrection(
                        ALL.get(1), Instant.parse("2026-08-04T17:00:00Z"), Optional.empty());
        XmlFile feed = new XmlFile(in(Language.EN, false).corrections(List.of(correction)).write());
        assertThat(feed.texts("id").get(1)).isEqualTo(SITE + "/corrections#2026Q1-r2");
        assertThat(feed.texts("summary"))
                .containsExactly(
                        "Late data. Severity: Unknown. It can’t be compared with an earlier"
                                + " release. Yuba was late.");
    }

    @Test
    @DisplayName("without entries has a time of change as well")
    void empty() {
        XmlFile feed = new XmlFile(in(Language.EN, false).releases(List.of()).write());
        assertThat(feed.texts("updated")).containsExactly("1970-01-01T00:00:00Z");
    }

    @Test
    @DisplayName("marks the demonstration in each title and text")
    void marked() {
        XmlFile feed = new XmlFile(in(Language.EN, true).releases(ALL).write());
        assertThat(feed.texts("title")).hasSize(4).allMatch(t -> t.startsWith("Demonstration: "));
        assertThat(feed.texts("summary"))
                .hasSize(3)
                .allMatch(t -> t.startsWith("Demonstration: these figures are invented."));
    }

    @Test
    @DisplayName("leaves out characters that XML does not allow, and escapes the others")
    void characters() {
        AtomFeed.Entry entry =
                new AtomFeed.Entry(
                        "urn:1", "a\u0001<b> & c", "urn:1", Instant.EPOCH, Instant.EPOCH, "𝒜");
        AtomFeed feed = new AtomFeed(Language.EN, "t", "a", "urn:f", "urn:p", List.of(entry));
        XmlFile read = new XmlFile(feed.write());
        assertThat(read.texts("title")).containsExactly("t", "a<b> & c");
        assertThat(read.texts("summary")).containsExactly("𝒜");
    }
}
