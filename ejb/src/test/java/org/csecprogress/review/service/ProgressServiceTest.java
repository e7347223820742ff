package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.progress.MilestoneDueDate;
import org.csecprogress.review.service.ProgressService.TypedDue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The timetable of milestones")
class ProgressServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode NAPA = Staff.county("Napa");
    private static final Actor REVIEWER = Staff.REVIEWER;
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ProgressService progress = portal.bean(ProgressService.class);

    private static Answers adopted(String status) {
        return Answers.builder()
                .milestone(new MilestoneAnswer("PM-13", null, status, null, "", ""))
                .build();
    }

    /** Yuba sent that it has a draft, and says in its working copy that it was adopted. */
    private void draftedThenAdopted() {
        Submission filing = aFiling().answered(adopted("DRAFTED")).returned().into(portal);
        portal.bean(AnswerStore.class)
                .saveMilestones(
                        portal.bean(Revisions.class).current(filing),
                        adopted("ADOPTED").milestones());
    }

    private void due(CountyCode county, String milestone, LocalDate day) {
        portal.memory().add(new MilestoneDueDate(county, milestone, day, REVIEWER, NOW));
    }

    private Map<CountyCode, LocalDate> dues(String milestone) {
        return portal.memory()
                .all(MilestoneDueDate.class)
                .filter(each -> each.milestone().equals(milestone))
                .collect(Collectors.toMap(MilestoneDueDate::county, MilestoneDueDate::due));
    }

    @Test
    @DisplayName("shows a county its newest answers, sent or not")
    void own() {
        draftedThenAdopted();
        due(YUBA, "PM-13", MARCH);
        due(NAPA, "PM-14", MARCH);
        for (Actor staff : Staff.of(YUBA)) {
            CountyProgress own = progress.own(staff, YUBA);
            assertThat(own.county().code()).isEqualTo(YUBA);
            assertThat(own.period()).contains(Q3);
            assertThat(own.answers()).isEqualTo(adopted("ADOPTED").milestones());
            assertThat(own.marks().dues()).isEqualTo(Map.of("PM-13", MARCH));
        }
    }

    @Test
    @DisplayName("is not shown to another county, nor the county's own view to CDSS")
    void otherCounty() {
        for (Actor other : List.of(Staff.preparer(NAPA), REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> progress.own(other, YUBA));
        }
    }

    @Test
    @DisplayName("shows CDSS what was sent last, and never a draft")
    void sent() {
        draftedThenAdopted();
        aFiling().of(NAPA).answered(adopted("ADOPTED")).submitted().recalled().into(portal);
        due(YUBA, "PM-13", MARCH);
        CountyProgress yuba = progress.of(REVIEWER, YUBA);
        assertThat(yuba.answers()).isEqualTo(adopted("DRAFTED").milestones());
        assertThat(yuba.period()).contains(Q3);
        assertThat(yuba.marks().dues()).isEqualTo(Map.of("PM-13", MARCH));
        CountyProgress napa = progress.of(REVIEWER, NAPA);
        assertThat(napa.period()).isEmpty();
        assertThat(napa.answers()).isEmpty();
        assertThat(napa.marks().dues()).isEmpty();
        assertThat(napa.catalog()).isSameAs(portal.bean(CatalogService.class).current());
    }

    @Test
    @DisplayName("shows all 58 counties, each with its own")
    void all() {
        aFiling().answered(adopted("DRAFTED")).submitted().into(portal);
        aFiling().of(NAPA).in("2026Q2").answered(adopted("ADOPTED")).submitted().into(portal);
        aFiling().of("Kern").submitted().into(portal);
        due(NAPA, "PM-13", MARCH);
        for (List<CountyProgress> all :
                List.of(progress.all(REVIEWER), progress.overview(Staff.PUBLISHER))) {
            assertThat(all).hasSize(58);
            assertThat(all.get(57)).isEqualTo(progress.of(REVIEWER, YUBA));
            assertThat(all.get(27)).isEqualTo(progress.of(REVIEWER, NAPA));
            assertThat(all.get(27).period()).contains(Q3.minus(1));
            assertThat(all.get(27).marks().dues()).isEqualTo(Map.of("PM-13", MARCH));
            assertThat(all.get(57).answers()).isEqualTo(adopted("DRAFTED").milestones());
            assertThat(all.get(14).period()).contains(Q3);
            assertThat(all.get(14).answers()).isEmpty();
        }
    }

    @Test
    @DisplayName("is read by the catalogue that its answers were filed under")
    void catalog() {
        aFiling().in("2027Q3").submitted().into(portal);
        aFiling().of(NAPA).submitted().into(portal);
        assertThat(progress.of(REVIEWER, YUBA).catalog().version()).isEqualTo(2);
        assertThat(progress.of(REVIEWER, NAPA).catalog().version()).isEqualTo(1);
    }

    @Test
    @DisplayName("has the days that CDSS sets, and no others")
    void settable() {
        assertThat(progress.settable(REVIEWER))
                .extracting(Milestone::code)
                .contains("PM-02", "PM-13")
                .doesNotContain("PM-03", "PM-06");
    }

    private static TypedDue typed(LocalDate seen, LocalDate wanted) {
        return new TypedDue(Optional.ofNullable(seen), Optional.ofNullable(wanted));
    }

    private Optional<Problem> set(Map<String, TypedDue> typed) {
        return progress.setDues(REVIEWER, YUBA, typed);
    }

    private List<String> audited() {
        return portal.events().of(AuditedEvent.class).stream()
                .map(each -> each.auditAction() + " " + each.subject() + " " + each.detail())
                .toList();
    }

    @Test
    @DisplayName("has days that CDSS sets, changes and removes for a county")
    void sets() {
        due(YUBA, "PM-13", MARCH);
        due(YUBA, "PM-14", MARCH);
        due(NAPA, "PM-14", MARCH);
        Map<String, TypedDue> typed =
                Map.of(
                        "PM-02", typed(null, MARCH),
                        "PM-04", typed(null, null),
                        "PM-13", typed(MARCH, APRIL),
                        "PM-14", typed(MARCH, null));
        assertThat(set(typed)).isEmpty();
        assertThat(dues("PM-02")).isEqualTo(Map.of(YUBA, MARCH));
        assertThat(dues("PM-13")).isEqualTo(Map.of(YUBA, APRIL));
        assertThat(dues("PM-14")).isEqualTo(Map.of(NAPA, MARCH));
        assertThat(audited())
                .containsExactly(
                        "DUE_DATE milestone PM-02 2027-03-01 for 58",
                        "DUE_DATE milestone PM-13 2027-04-01 for 58",
                        "DUE_DATE milestone PM-14 none for 58");
    }

    @Test
    @DisplayName("keeps all days if somebody else changed one of them since the page was shown")
    void stale() {
        due(YUBA, "PM-13", MARCH);
        Optional<Problem> changed = Optional.of(Problem.of("", "progress.dues.changed"));
        assertThat(set(Map.of("PM-02", typed(null, APRIL), "PM-13", typed(null, APRIL))))
                .isEqualTo(changed);
        assertThat(set(Map.of("PM-13", typed(APRIL, null)))).isEqualTo(changed);
        assertThat(set(Map.of("PM-14", typed(APRIL, MARCH)))).isEqualTo(changed);
        assertThat(dues("PM-02")).isEmpty();
        assertThat(dues("PM-13")).isEqualTo(Map.of(YUBA, MARCH));
        assertThat(set(Map.of("PM-13", typed(APRIL, APRIL)))).as("not typed").isEmpty();
        assertThat(audited()).isEmpty();
    }

    @Test
    @DisplayName("has no day from CDSS for a milestone whose date is fixed or recurs")
    void fixed() {
        for (String code : List.of("PM-06", "PM-03", "PM-99")) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> set(Map.of(code, typed(null, MARCH))));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> progress.setForAll(REVIEWER, code, MARCH, true));
        }
        assertThat(set(Map.of("PM-06", typed(null, null)))).isEmpty();
    }

    @Test
    @DisplayName("can have one day for all counties, or for those that have none yet")
    void forAll() {
        due(YUBA, "PM-13", MARCH);
        due(NAPA, "PM-14", MARCH);
        assertThat(progress.setForAll(REVIEWER, "PM-13", APRIL, false)).isEqualTo(57);
        assertThat(dues("PM-13")).hasSize(58).containsEntry(YUBA, MARCH).containsEntry(NAPA, APRIL);
        assertThat(progress.setForAll(REVIEWER, "PM-13", APRIL, true)).isEqualTo(58);
        assertThat(dues("PM-13")).containsEntry(YUBA, APRIL);
        assertThat(progress.setForAll(REVIEWER, "PM-13", MARCH, false)).isZero();
        assertThat(dues("PM-13")).doesNotContainValue(MARCH);
    }
}
