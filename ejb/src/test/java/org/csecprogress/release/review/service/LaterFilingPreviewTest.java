package org.csecprogress.release.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.review.service.CountyPreview.Later;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a county learns of a filing that the public sums do not count. */
@DisplayName("A filing after the release")
class LaterFilingPreviewTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2027-01-20T20:00:00Z"));
    private final CountyPreviewService previews = portal.bean(CountyPreviewService.class);

    private Optional<Later> later() {
        return previews.of(Staff.preparer(YUBA), YUBA, Q3).later();
    }

    private static FilingBuilder filed(String county, int referrals) {
        Answers.Builder answers = CompleteAnswers.of(Q3).toBuilder();
        answers.figure(CellKey.parse("ID-01"), Answer.of(referrals));
        return aFiling().of(county).answered(answers.build());
    }

    private Release published(Submission... members) {
        return counted(aRelease().of(members).published().into(portal));
    }

    private Release counted(Release release) {
        portal.bean(ReleaseCounties.class).add(release, Map.of(YUBA, Standing.NOT_REPORTED));
        return CountedAsFiled.in(portal, release);
    }

    @Test
    @DisplayName("enters the next one if it discloses nothing")
    void enters() {
        published(filed("Yolo", 40).published().into(portal));
        filed("Yuba", 40).approved().into(portal);
        assertThat(later()).contains(new Later(true, ""));
    }

    @Test
    @DisplayName("stays out if it discloses a small figure, which its county is told")
    void staysOut() {
        published(filed("Yolo", 40).published().into(portal));
        filed("Yuba", 5).approved().into(portal);
        assertThat(later()).contains(new Later(false, "ID-01"));
    }

    @Test
    @DisplayName("is told of only once it is approved")
    void unapproved() {
        published(filed("Yolo", 40).published().into(portal));
        filed("Yuba", 40).inReview().into(portal);
        assertThat(later()).isEmpty();
    }

    @Test
    @DisplayName("is nothing special while nothing is public of its quarter")
    void nothingPublic() {
        filed("Yuba", 40).approved().into(portal);
        assertThat(later()).isEmpty();
        counted(aRelease().of(filed("Yolo", 40).approved().into(portal)).cleared().into(portal));
        counted(aRelease().in("2026Q2").published().into(portal));
        assertThat(later()).isEmpty();
    }

    @Test
    @DisplayName("is nothing special if the public sums count it")
    void counted() {
        published(filed("Yuba", 40).published().into(portal));
        assertThat(later()).isEmpty();
    }
}
