package org.csecprogress.release.text.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.text.service.PublishedTexts;
import org.csecprogress.filing.text.service.TextOutcome;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.TextVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a county learns of the review of its texts. */
@DisplayName("What became of a county's texts")
class ReleasedTextOutcomesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final Submission yuba = aFiling().of("Yuba").approved().into(portal);

    private void decide(Release release, String field, TextVerdict verdict, String reason) {
        PublicText text = new PublicText(ReviewedRelease.YUBA, field, "More.");
        portal.bean(ReleaseTexts.class)
                .decide(
                        release,
                        text.author(),
                        List.of(text),
                        verdict,
                        reason,
                        Staff.DISCLOSURE,
                        NOW);
    }

    private Map<String, TextOutcome> outcomes() {
        return portal.bean(PublishedTexts.class).of(yuba);
    }

    @Test
    @DisplayName("is told by field once the release is public, with the reason")
    void told() {
        Release release = aRelease().of(yuba).published().into(portal);
        decide(release, "NAR.DATA", TextVerdict.PASSED, "");
        decide(release, "NAR.SERVICES", TextVerdict.SENT_BACK, "Name no one.");
        assertThat(outcomes())
                .isEqualTo(
                        Map.of(
                                "NAR.DATA",
                                new TextOutcome("2026Q3-r1", true, ""),
                                "NAR.SERVICES",
                                new TextOutcome("2026Q3-r1", false, "Name no one.")));
    }

    @Test
    @DisplayName("is not told before")
    void before() {
        Release release = aRelease().of(yuba).cleared().into(portal);
        decide(release, "NAR.DATA", TextVerdict.SENT_BACK, "A withheld figure.");
        assertThat(outcomes()).isEmpty();
    }

    @Test
    @DisplayName("is what was decided in the latest release")
    void latest() {
        Release second = aRelease().revision(2).of(yuba).published().into(portal);
        Release first = aRelease().of(yuba).restated().into(portal);
        decide(first, "NAR.DATA", TextVerdict.SENT_BACK, "Name no one.");
        decide(second, "NAR.DATA", TextVerdict.PASSED, "");
        assertThat(outcomes())
                .isEqualTo(Map.of("NAR.DATA", new TextOutcome("2026Q3-r2", true, "")));
    }
}
