package org.csecprogress.progress.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.progress.Approval;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.EvidenceApproval;
import org.csecprogress.progress.Marks;
import org.csecprogress.progress.MilestoneDue;
import org.csecprogress.progress.MilestoneDueDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of what CDSS records of milestones. */
@DisplayName("CDSS records of milestones")
class MilestoneMarksTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);
    private static final Evidence LETTER = new Evidence("A letter");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final MilestoneMarks marks = portal.bean(MilestoneMarks.class);

    private void set(LocalDate day, CountyCode... counties) {
        marks.setDue(Staff.REVIEWER, List.of(counties), "PM-01", Optional.ofNullable(day));
    }

    private static MilestoneDue due(LocalDate day, int changes, Instant at) {
        return new MilestoneDue("PM-01", day, changes, at);
    }

    private static MilestoneEvent event(String action, String detail, Instant at) {
        return new MilestoneEvent(Staff.REVIEWER, action, "milestone PM-01", detail, at);
    }

    @Test
    @DisplayName("the day by which some counties are to reach one")
    void set() {
        set(MAY, YUBA, YOLO);
        assertThat(marks.of(YUBA)).isEqualTo(new Marks(Map.of("PM-01", MAY), List.of()));
        assertThat(marks.all()).containsOnlyKeys(YUBA, YOLO);
        assertThat(marks.of(Staff.county("Napa"))).isEqualTo(Marks.NONE);
        assertThat(marks.dueDates(YOLO)).containsExactly(due(MAY, 0, NOW));
        assertThat(portal.events().all())
                .containsExactly(event("DUE_DATE", "2027-05-01 for 57 58", NOW));
        assertThat(portal.memory().all(MilestoneDueDate.class))
                .allSatisfy(
                        date -> {
                            assertThat(Memory.<String>value(date, "setName"))
                                    .isEqualTo(Staff.REVIEWER.name());
                            assertThat(Memory.<Instant>value(date, "setAt")).isEqualTo(NOW);
                        });
    }

    @Test
    @DisplayName("a day that changed, and how often it did; the same day again is no change")
    void changed() {
        set(MAY, YUBA, YOLO);
        portal.at(LATER);
        set(MAY, YUBA);
        assertThat(marks.dueDates(YUBA)).containsExactly(due(MAY, 0, NOW));
        set(JUNE, YUBA);
        assertThat(marks.dueDates(YUBA)).containsExactly(due(JUNE, 1, LATER));
        assertThat(marks.dueDates(YOLO)).containsExactly(due(MAY, 0, NOW));
        assertThat(portal.memory().all(MilestoneDueDate.class))
                .filteredOn(date -> date.county().equals(YUBA))
                .singleElement()
                .satisfies(
                        date -> assertThat(Memory.<Instant>value(date, "setAt")).isEqualTo(LATER));
    }

    @Test
    @DisplayName("for counties together, of which some have a day already")
    void together() {
        set(MAY, YUBA);
        set(JUNE, YOLO);
        portal.at(LATER);
        set(JUNE, YUBA, YOLO, Staff.county("Napa"));
        assertThat(marks.dueDates(YUBA)).containsExactly(due(JUNE, 1, LATER));
        assertThat(marks.dueDates(YOLO)).containsExactly(due(JUNE, 0, NOW));
        assertThat(marks.dueDates(Staff.county("Napa"))).containsExactly(due(JUNE, 0, LATER));
    }

    @Test
    @DisplayName("that a day was removed, which counts when it is set again")
    void removed() {
        set(MAY, YUBA, YOLO);
        portal.at(LATER);
        set(null, YUBA);
        assertThat(marks.dueDates(YUBA)).isEmpty();
        assertThat(marks.all()).containsOnlyKeys(YOLO);
        assertThat(portal.events().all()).last().isEqualTo(event("DUE_DATE", "none for 58", LATER));
        portal.at(LATER.plusSeconds(60));
        set(MAY, YUBA);
        assertThat(marks.dueDates(YUBA)).containsExactly(due(MAY, 2, LATER.plusSeconds(60)));
    }

    @Test
    @DisplayName("no day where there was none, and none for no county")
    void nothing() {
        set(null, YUBA);
        assertThat(marks.dueDates(YUBA)).isEmpty();
        set(MAY, YUBA);
        assertThat(marks.dueDates(YUBA)).containsExactly(due(MAY, 0, NOW));
        int before = portal.events().all().size();
        set(MAY);
        assertThat(portal.events().all()).hasSize(before);
    }

    @Test
    @DisplayName("one milestone's day without touching another's")
    void otherMilestone() {
        set(MAY, YUBA);
        marks.setDue(Staff.REVIEWER, List.of(YUBA), "PM-02", Optional.of(JUNE));
        set(null, YUBA);
        assertThat(marks.dueDates(YUBA)).containsExactly(new MilestoneDue("PM-02", JUNE, 0, NOW));
    }

    @Test
    @DisplayName("that evidence of a county or of one agency is approved, by whom and when")
    void approved() {
        marks.approve(Staff.REVIEWER, YUBA, "PM-01", null, LETTER);
        marks.approve(Staff.REVIEWER, YUBA, "PM-01", Agency.PROB, LETTER);
        String name = Staff.REVIEWER.name();
        assertThat(marks.of(YUBA).approvals())
                .containsExactlyInAnyOrder(
                        new Approval(YUBA, "PM-01", null, LETTER, name, NOW),
                        new Approval(YUBA, "PM-01", Agency.PROB, LETTER, name, NOW));
        assertThat(marks.all()).containsOnlyKeys(YUBA);
        assertThat(portal.events().all())
                .containsExactly(
                        event("EVIDENCE_APPROVE", "58", NOW),
                        event("EVIDENCE_APPROVE", "58 PROB", NOW));
    }

    @Test
    @DisplayName("the approval of the same evidence once, for each county")
    void once() {
        marks.approve(Staff.REVIEWER, YUBA, "PM-01", null, LETTER);
        portal.at(LATER);
        marks.approve(Staff.OTHER_REVIEWER, YUBA, "PM-01", null, LETTER);
        assertThat(portal.events().all()).hasSize(1);
        assertThat(marks.of(YUBA).approvals())
                .singleElement()
                .extracting(Approval::at)
                .isEqualTo(NOW);
        marks.approve(Staff.REVIEWER, YOLO, "PM-01", null, LETTER);
        marks.approve(Staff.REVIEWER, YUBA, "PM-02", null, LETTER);
        marks.approve(Staff.REVIEWER, YUBA, "PM-01", null, new Evidence("Another"));
        assertThat(portal.memory().all(EvidenceApproval.class)).hasSize(4);
    }
}
