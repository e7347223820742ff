package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.freeze.service.CountedRevisions;
import org.csecprogress.release.record.CountedFilings.Counted;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A county in a restated release")
class RestatedCountiesTest {
    private static final ReleaseNumber FIRST = new ReleaseNumber(ReportingPeriod.of("2026Q3"), 1);
    private static final CountyCode KERN = Staff.county("Kern");
    private static final CountyCode NAPA = Staff.county("Napa");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final CountyCode YUBA = Staff.county("Yuba");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2027-01-20T17:00:00Z"));
    private Submission yuba;

    @BeforeEach
    void publish() {
        yuba = aFiling().of(YUBA).complete().published().into(portal);
        Release first = aRelease().of(yuba).published().into(portal);
        FirstFreeze.count(portal, first);
        portal.bean(ReleaseCounties.class)
                .add(first, Map.of(YOLO, Standing.NOT_DECIDED, KERN, Standing.NOT_REPORTED));
    }

    private Release restate(ReleaseNumber number) {
        Decision decision =
                portal.bean(RestatementService.class)
                        .restate(
                                Staff.PUBLISHER,
                                number,
                                RestatementKind.LATE_DATA,
                                new LocalText("Late.", "Tarde."));
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return portal.bean(Releases.class).find(number.next()).orElseThrow();
    }

    private Optional<Long> late(CountyCode county, int figure) {
        return revision(LateFiling.of(county, figure).into(portal));
    }

    private Optional<Long> revision(Submission filing) {
        return Optional.of(portal.bean(Revisions.class).current(filing).id());
    }

    private List<Counted> counted(Release release) {
        return portal.bean(CountedRevisions.class).of(release);
    }

    @Test
    @DisplayName(
            "whose late filing could not enter was undecided at the first freeze, or came after")
    void standings() {
        late(YOLO, 5);
        late(KERN, 5);
        late(NAPA, 0);
        Release next = restate(FIRST);
        assertThat(portal.bean(ReleaseRecords.class).counties(next.number()))
                .contains(
                        new CountyStanding(YOLO, Standing.NOT_DECIDED, false),
                        new CountyStanding(KERN, Standing.AFTER_FREEZE, false),
                        new CountyStanding(NAPA, Standing.LATE, false),
                        new CountyStanding(YUBA, Standing.ON_TIME, true));
        assertThat(portal.bean(CountedRevisions.class).counties(next)).isEqualTo(2);
        assertThat(portal.bean(CountedRevisions.class).digests(next))
                .containsOnlyKeys(KERN, NAPA, YOLO);
    }

    @Test
    @DisplayName("stays in the sums as it entered them, whatever enters later")
    void stays() {
        Optional<Long> napa = late(NAPA, 0);
        Release second = restate(FIRST);
        publish(second);
        Optional<Long> kern = late(KERN, 0);
        Release third = restate(second.number());
        assertThat(counted(third))
                .extracting(Counted::county, Counted::first, Counted::entered, Counted::filed)
                .containsExactly(
                        tuple(KERN, Optional.empty(), kern, kern),
                        tuple(NAPA, Optional.empty(), napa, napa),
                        tuple(YUBA, revision(yuba), Optional.empty(), revision(yuba)));
    }

    @Test
    @DisplayName("stays in the sums as it entered them if its correction cannot enter")
    void correction() {
        Optional<Long> entered = late(KERN, 11);
        Release second = restate(FIRST);
        publish(second);
        Optional<Long> corrected = revision(LateFiling.of(KERN, 12, 2).into(portal));
        late(NAPA, 0);
        Release third = restate(second.number());
        assertThat(counted(third))
                .filteredOn(each -> each.county().equals(KERN))
                .extracting(Counted::entered, Counted::filed)
                .containsExactly(tuple(entered, corrected));
        assertThat(portal.bean(LaterFilingService.class).decided(Staff.REVIEWER, third.number()))
                .containsExactly(
                        new LaterFiling("Kern", true, false, "ID-01"),
                        new LaterFiling("Napa", true, true, ""));
    }

    private static void publish(Release release) {
        Instant at = Instant.parse("2027-01-19T17:00:00Z");
        release.recordBuild("i", 2, "t");
        release.apply(ReleaseAction.BUILD, ReleaseAction.SYSTEM, "", Set.of(), at);
        release.apply(ReleaseAction.SIGN_STATISTICS, Staff.STATISTICS, "", Set.of(), at);
        release.apply(ReleaseAction.SIGN_LEGAL, Staff.LEGAL, "", Set.of(), at);
        release.apply(ReleaseAction.SIGN_DEPARTMENT, Staff.DEPARTMENT, "", Set.of(), at);
        release.apply(ReleaseAction.CLEAR, Staff.DISCLOSURE, "", Set.of(), at);
        release.apply(ReleaseAction.PUBLISH, Staff.PUBLISHER, "", Set.of(), at);
    }

    @Test
    @DisplayName("stays in the sums without a filing that stands now, and has not filed anew")
    void gone() {
        late(NAPA, 0);
        yuba.apply(SubmissionAction.SUPERSEDE, Staff.PUBLISHER, null, Set.of(), portal.now());
        Optional<Long> known = counted(first()).get(0).first();
        Release next = restate(FIRST);
        assertThat(counted(next))
                .filteredOn(each -> each.county().equals(YUBA))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.first()).isEqualTo(known);
                            assertThat(each.filed()).isEmpty();
                            assertThat(each.isLater()).isFalse();
                        });
    }

    private Release first() {
        return portal.bean(Releases.class).find(FIRST).orElseThrow();
    }
}
