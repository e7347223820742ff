package org.csecprogress.release.freeze.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.progress.service.MilestoneMarks;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.record.CountedFilings.Counted;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseRecords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is fixed with a release")
class FrozenContentTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final ReleaseNumber FIRST = new ReleaseNumber(Q3, 1);
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final CountyCode KERN = Staff.county("Kern");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-12-14T17:00:00Z"));
    private final FreezeService service = portal.bean(FreezeService.class);
    private final ReleaseRecords records = portal.bean(ReleaseRecords.class);

    private Release freeze() {
        service.freeze(Staff.PUBLISHER, Q3, service.readiness(Staff.PUBLISHER, Q3).shown());
        return portal.bean(Releases.class).find(FIRST).orElseThrow();
    }

    private Map<CountyCode, Standing> standings() {
        return records.counties(FIRST).stream()
                .collect(Collectors.toMap(CountyStanding::county, CountyStanding::standing));
    }

    private Revision revision(Submission filing) {
        return portal.bean(Revisions.class).current(filing);
    }

    @Test
    @DisplayName("are the revisions that stand, in the order of the county codes")
    void members() {
        Submission yuba = aFiling().of(YUBA).returned().approved().into(portal);
        Submission kern = aFiling().of(KERN).published().into(portal);
        Release release = freeze();
        assertThat(portal.bean(FrozenContent.class).members(release))
                .extracting(ReleaseMember::revision)
                .containsExactly(revision(kern).id(), revision(yuba).id());
        assertThat(revision(yuba).number()).isEqualTo(2);
    }

    @Test
    @DisplayName("is how each county reported: in time up to the due date, and late after it")
    void standing() {
        // 30 October ends in California at seven in the morning in Greenwich.
        aFiling().of(YUBA).at("2026-10-31T03:00:00Z").approved().into(portal);
        aFiling().of(YOLO).at("2026-10-31T05:00:00Z").approved().into(portal);
        aFiling().of("Napa").inReview().into(portal);
        aFiling().of("Inyo").returned().into(portal);
        freeze();
        assertThat(standings()).hasSize(58);
        assertThat(standings())
                .containsEntry(YUBA, Standing.ON_TIME)
                .containsEntry(YOLO, Standing.LATE)
                .containsEntry(Staff.county("Napa"), Standing.NOT_DECIDED)
                .containsEntry(Staff.county("Inyo"), Standing.RETURNED)
                .containsEntry(KERN, Standing.NOT_REPORTED);
        assertThat(records.counties(FIRST))
                .extracting(CountyStanding::fromFirst)
                .containsOnly(true);
    }

    @Test
    @DisplayName("is in time by the first day on which it was sent, whatever was returned later")
    void again() {
        aFiling().of(YUBA).returned().at("2026-12-01T18:00:00Z").approved().into(portal);
        freeze();
        assertThat(standings()).containsEntry(YUBA, Standing.ON_TIME);
    }

    @Test
    @DisplayName("names the counties without a filing in the order of their names")
    void missing() {
        aFiling().of(YUBA).approved().into(portal);
        aFiling().of("Napa").inReview().into(portal);
        aFiling().of("Inyo").returned().into(portal);
        Release release = freeze();
        assertThat(portal.bean(FrozenContent.class).missing(release))
                .hasSize(57)
                .isSorted()
                .contains("Napa", "Inyo", "Kern")
                .doesNotContain("Yuba");
    }

    @Test
    @DisplayName("are the counties' methods in the coded public fields, and no free text")
    void methods() {
        aFiling().of(YUBA).complete().approved().into(portal);
        freeze();
        assertThat(records.methods(FIRST)).isNotEmpty();
        assertThat(records.methods(FIRST))
                .extracting(CountyMethod::answer)
                .doesNotContain("As in every quarter.");
        assertThat(records.methods(FIRST)).extracting(CountyMethod::county).containsOnly(YUBA);
    }

    private static FilingBuilder filing(CountyCode county, String quarter, String status) {
        var answer = new MilestoneAnswer("PM-01", null, status, null, "Minutes", "A note");
        return aFiling()
                .of(county)
                .in(quarter)
                .at(quarter.equals("2026Q3") ? "2026-10-05T16:00:00Z" : "2026-07-05T16:00:00Z")
                .answered(Answers.builder().milestone(answer).build())
                .approved();
    }

    private MilestoneStanding milestone(CountyCode county) {
        return records.milestones(FIRST).stream()
                .filter(each -> each.county().equals(county) && each.milestone().equals("PM-01"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("are the milestones that its own filings report, and of other counties the last")
    void milestones() {
        Submission yubaBefore = filing(YUBA, "2026Q2", "DRAFTED").into(portal);
        Submission yoloBefore = filing(YOLO, "2026Q2", "DRAFTED").into(portal);
        Release before =
                aRelease().in("2026Q2").of(yubaBefore, yoloBefore).published().into(portal);
        portal.bean(FrozenMilestones.class).freeze(before, List.of(YUBA, YOLO));
        filing(YUBA, "2026Q3", "ADOPTED").into(portal);
        freeze();
        assertThat(milestone(YUBA).status()).isEqualTo("ADOPTED");
        assertThat(milestone(YUBA).asOf()).isNull();
        assertThat(milestone(YOLO).status()).isEqualTo("DRAFTED");
        assertThat(milestone(YOLO).asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(records.milestones(FIRST))
                .extracting(MilestoneStanding::county)
                .containsOnly(YUBA, YOLO);
    }

    @Test
    @DisplayName("are the milestones of the newest release that knows a county, and no older ones")
    void newest() {
        Release older = aRelease().in("2026Q1").published().into(portal);
        Release newer = aRelease().in("2026Q2").published().into(portal);
        portal.bean(FrozenMilestones.class).freeze(older, List.of(YUBA, YOLO));
        portal.bean(FrozenMilestones.class).freeze(newer, List.of(YOLO));
        aFiling().of(KERN).approved().into(portal);
        freeze();
        assertThat(milestone(YUBA).asOf()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(milestone(YOLO).asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(records.milestones(FIRST)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName(
            "is of a milestone that a later event replaced what was reported up to seven"
                    + " quarters before")
    void replaced() {
        assertThat(statusBefore("2024Q4")).isEqualTo("DRAFTED");
    }

    @Test
    @DisplayName("is of such a milestone that it is in progress, if that is longer ago")
    void longAgo() {
        assertThat(statusBefore("2024Q3")).isEqualTo("IN_PROGRESS");
    }

    /** Returns the status of a milestone that was adopted after the quarter. */
    private String statusBefore(String quarter) {
        Submission before = filing(YUBA, quarter, "DRAFTED").into(portal);
        aRelease().in(quarter).of(before).published().into(portal);
        var adopted =
                new MilestoneAnswer(
                        "PM-01", null, "ADOPTED", LocalDate.of(2026, 10, 1), "Minutes", "");
        aFiling()
                .of(YUBA)
                .answered(Answers.builder().milestone(adopted).build())
                .approved()
                .into(portal);
        freeze();
        return milestone(YUBA).status();
    }

    @Test
    @DisplayName("has the days that CDSS set for milestones")
    void marks() {
        LocalDate due = LocalDate.of(2026, 9, 1);
        portal.bean(MilestoneMarks.class)
                .setDue(Staff.REVIEWER, List.of(YUBA), "PM-01", Optional.of(due));
        filing(YUBA, "2026Q3", "DRAFTED").into(portal);
        freeze();
        assertThat(milestone(YUBA).due()).isEqualTo(due);
        assertThat(milestone(YUBA).overdue()).isTrue();
    }

    @Test
    @DisplayName("is that its sums count every filing as it is")
    void counted() {
        Submission yuba =
                aFiling().of(YUBA).answered(CompleteAnswers.of(Q3)).approved().into(portal);
        Release release = freeze();
        CountedRevisions counted = portal.bean(CountedRevisions.class);
        assertThat(counted.of(release))
                .extracting(Counted::county, Counted::first, Counted::entered, Counted::obstacle)
                .containsExactly(
                        tuple(
                                YUBA,
                                Optional.of(revision(yuba).id()),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(counted.counties(release)).isEqualTo(1);
        assertThat(counted.digests(release)).isEmpty();
    }
}
