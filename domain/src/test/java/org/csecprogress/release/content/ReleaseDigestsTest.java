package org.csecprogress.release.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The digest of a release's inputs")
class ReleaseDigestsTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q2");
    private static final String POLICY = "Edition 2.0, threshold 11";
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final CountyCode YUBA = new CountyCode("58");

    @Test
    @DisplayName("is the same for the same inputs in any order, and 64 hexadecimal digits")
    void same() {
        assertThat(digest(Map.of(ALAMEDA, "a", YUBA, "b"), "c", POLICY))
                .isEqualTo(digest(Map.of(YUBA, "b", ALAMEDA, "a"), "c", POLICY))
                .matches("[0-9a-f]{64}");
    }

    @Test
    @DisplayName("changes with each of them")
    void different() {
        String digest = digest(Map.of(ALAMEDA, "a"), "c", POLICY);
        assertThat(digest(Map.of(ALAMEDA, "b"), "c", POLICY)).isNotEqualTo(digest);
        assertThat(digest(Map.of(YUBA, "a"), "c", POLICY)).isNotEqualTo(digest);
        assertThat(digest(Map.of(ALAMEDA, "a"), "d", POLICY)).isNotEqualTo(digest);
        assertThat(digest(Map.of(ALAMEDA, "a"), "c", "Edition 2.0, threshold 12"))
                .isNotEqualTo(digest);
        assertThat(
                        ReleaseDigests.ofInputs(
                                PERIOD,
                                Map.of(ALAMEDA, "a"),
                                Map.of(),
                                "c",
                                POLICY,
                                Map.of(new ReleaseNumber(PERIOD.minus(1), 1), "e")))
                .isNotEqualTo(digest);
        assertThat(
                        ReleaseDigests.ofInputs(
                                PERIOD,
                                Map.of(ALAMEDA, "a"),
                                Map.of("counted 01", "f"),
                                "c",
                                POLICY,
                                Map.of()))
                .isNotEqualTo(digest);
    }

    @Test
    @DisplayName("changes for an archive with each release, and for rules with program and files")
    void archive() {
        ReleaseNumber one = new ReleaseNumber(PERIOD, 1);
        String archive = ReleaseDigests.ofArchive(Map.of(one, "a"));
        assertThat(archive).matches("[0-9a-f]{64}");
        assertThat(ReleaseDigests.ofArchive(Map.of(one, "b"))).isNotEqualTo(archive);
        assertThat(ReleaseDigests.ofArchive(Map.of(one.next(), "a"))).isNotEqualTo(archive);
        DictionaryFiles files = DictionaryFiles.read(Catalogs.builtInSource(), Catalogs.builtIn());
        assertThat(ReleaseDigests.ofRules("p", files))
                .isEqualTo(ReleaseDigests.ofRules("p", files))
                .isNotEqualTo(ReleaseDigests.ofRules("q", files));
    }

    @Test
    @DisplayName("names each text by field and digest, without its words")
    void each() {
        List<PublicText> texts =
                List.of(
                        new PublicText(ALAMEDA, "NAR.DATA", "One."),
                        new PublicText(ALAMEDA, "NAR.SERVICES", "Two."));
        assertThat(ReleaseDigests.ofEach(texts))
                .isEqualTo(
                        "NAR.DATA %s, NAR.SERVICES %s"
                                .formatted(
                                        ReleaseDigests.ofText("One."),
                                        ReleaseDigests.ofText("Two.")))
                .doesNotContain("One.");
        assertThat(ReleaseDigests.ofEach(List.of())).isEmpty();
    }

    private static String digest(Map<CountyCode, String> revisions, String catalog, String policy) {
        return ReleaseDigests.ofInputs(PERIOD, revisions, Map.of(), catalog, policy, Map.of());
    }
}
