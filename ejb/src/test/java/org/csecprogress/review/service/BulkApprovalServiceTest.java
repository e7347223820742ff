package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.service.FrozenSubmissions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Unasked;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.review.service.BulkApprovalService.Candidate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Approval together")
class BulkApprovalServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-05T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode NAPA = Staff.county("Napa");
    private static final Actor REVIEWER = Staff.REVIEWER;

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(FrozenSubmissions.class, each -> false);
    private final BulkApprovalService approvals = portal.bean(BulkApprovalService.class);

    private static FilingBuilder complete(String county) {
        return aFiling().of(county).complete();
    }

    private static Map<CountyCode, Long> selected(Submission... filings) {
        Map<CountyCode, Long> versions = new LinkedHashMap<>();
        Stream.of(filings).forEach(each -> versions.put(each.county(), each.version()));
        return versions;
    }

    private List<Candidate> candidates(Map<CountyCode, Long> versions) {
        return approvals.candidates(REVIEWER, Q3, versions);
    }

    private Candidate candidate(Submission filing) {
        return candidates(selected(filing)).get(0);
    }

    private void figure(Submission filing, String cell, long value) {
        portal.bean(AnswerStore.class)
                .saveFigures(
                        portal.bean(Revisions.class).current(filing),
                        Map.of(CellKey.parse(cell), Optional.of(Answer.of(value))));
    }

    private Decision approve(Submission filing) {
        return approvals.approve(REVIEWER, Q3, selected(filing)).get(filing.county());
    }

    private static Decision refused(Obstacle... obstacles) {
        return new Decision.Refused(
                List.of(),
                Stream.of(obstacles)
                        .map(each -> Problem.of("", "approvals.obstacle." + each))
                        .toList());
    }

    @Test
    @DisplayName("is for filings in review without open issues, in the order of their selection")
    void ready() {
        Submission yuba = complete("Yuba").inReview().into(portal);
        Submission napa = complete("Napa").returned().inReview().into(portal);
        List<Candidate> found = candidates(selected(yuba, napa));
        assertThat(found).extracting(each -> each.county().code()).containsExactly(YUBA, NAPA);
        assertThat(found).extracting(Candidate::revision).containsExactly(1, 2);
        assertThat(found).allMatch(Candidate::isReady).noneMatch(Candidate::isApproved);
        Map<CountyCode, Decision> decisions = approvals.approve(REVIEWER, Q3, selected(yuba, napa));
        assertThat(decisions)
                .containsExactly(
                        Map.entry(YUBA, new Decision.Accepted(yuba.version())),
                        Map.entry(NAPA, new Decision.Accepted(napa.version())));
        assertThat(Stream.of(yuba, napa).map(Submission::status))
                .containsOnly(SubmissionStatus.APPROVED);
        assertThat(portal.events().of(SubmissionEvent.class))
                .extracting(SubmissionEvent::county, SubmissionEvent::action)
                .containsExactly(
                        tuple(YUBA, SubmissionAction.APPROVE),
                        tuple(NAPA, SubmissionAction.APPROVE));
    }

    @Test
    @DisplayName("is confirmed once for all of them, by county, unless another was faster")
    void confirmed() {
        Submission yuba = complete("Yuba").inReview().into(portal);
        Submission napa = complete("Napa").inReview().into(portal);
        List<Act> acts = approvals.acts(REVIEWER, Q3, Set.of(YUBA, NAPA));
        assertThat(acts)
                .extracting(Act::chain)
                .containsExactly("filing:2026Q3-28", "filing:2026Q3-58");
        assertThat(approvals.confirm(REVIEWER, Q3, Set.of(YUBA, NAPA))).isEmpty();
        assertThat(portal.acts().asked()).isEqualTo(acts);
        approvals.approve(REVIEWER, Q3, selected(yuba));
        portal.acts().refuse();
        assertThat(approvals.confirm(REVIEWER, Q3, Set.of(YUBA, NAPA)))
                .contains(Problem.of("", "approvals.changed"));
        assertThat(portal.acts().asked()).isEmpty();
        assertThat(approvals.confirm(REVIEWER, Q3, Set.of(NAPA))).contains(Unasked.REFUSAL);
        assertThat(napa.status()).isEqualTo(SubmissionStatus.IN_REVIEW);
    }

    @Test
    @DisplayName("goes on after one that is refused")
    void goesOn() {
        Submission own = complete("Yuba").inReview().into(portal);
        Submission napa = complete("Napa").inReview().into(portal);
        portal.bean(Participants.class).add(own, REVIEWER);
        Map<CountyCode, Decision> decisions = approvals.approve(REVIEWER, Q3, selected(own, napa));
        assertThat(decisions.get(YUBA)).isEqualTo(refused(Obstacle.OWN_WORK));
        assertThat(decisions.get(NAPA)).isInstanceOf(Decision.Accepted.class);
        assertThat(own.status()).isEqualTo(SubmissionStatus.IN_REVIEW);
    }

    @Test
    @DisplayName("leaves out what the reviewer worked on, and nothing of it is read")
    void ownWork() {
        Submission own = complete("Yuba").inReview().into(portal);
        figure(own, "ID-03", 3);
        portal.bean(Participants.class).add(own, REVIEWER);
        Submission napa = complete("Napa").inReview().into(portal);
        List<Candidate> found = candidates(selected(own, napa));
        assertThat(found.get(0).obstacles()).containsExactly(Obstacle.OWN_WORK);
        assertThat(found.get(0).revision()).isEqualTo(1);
        assertThat(found.get(0).explained()).isZero();
        assertThat(found.get(1).isReady()).isTrue();
    }

    @Test
    @DisplayName("leaves out what is not in review: neither sent, started, nor decided otherwise")
    void otherStatus() {
        Set<Obstacle> notInReview = Set.of(Obstacle.NOT_IN_REVIEW);
        for (FilingBuilder other :
                List.of(
                        complete("Yuba"),
                        complete("Napa").submitted(),
                        complete("Kern").returned(),
                        complete("Inyo").published())) {
            Submission filing = other.into(portal);
            Candidate candidate = candidate(filing);
            assertThat(candidate.obstacles()).isEqualTo(notInReview);
            assertThat(candidate.isApproved()).isFalse();
            assertThat(candidate.isReady()).isFalse();
            int open = filing.status().isEditable() ? 1 : 0;
            assertThat(candidate.revision()).isEqualTo(filing.revision() - open);
            assertThat(approve(filing)).isEqualTo(refused(Obstacle.NOT_IN_REVIEW));
        }
    }

    @Test
    @DisplayName("shows what is approved already, whatever was selected")
    void approved() {
        Submission filing = aFiling().approved().into(portal);
        Candidate candidate = candidates(Map.of(YUBA, filing.version() - 1)).get(0);
        assertThat(candidate).isEqualTo(new Candidate(candidate.county(), 1, 0, true, Set.of()));
        assertThat(candidate.isReady()).isFalse();
        assertThat(candidate.county().code()).isEqualTo(YUBA);
        assertThat(approve(filing)).isEqualTo(refused(Obstacle.NOT_IN_REVIEW));
        assertThat(approvals.approve(REVIEWER, Q3, Map.of(YUBA, filing.version() - 1)))
                .containsOnly(Map.entry(YUBA, new Decision.Stale(filing.version())));
    }

    @Test
    @DisplayName("leaves out what was changed since it was selected")
    void stale() {
        Submission filing = complete("Yuba").inReview().into(portal);
        for (long other : List.of(filing.version() - 1, filing.version() + 1)) {
            Map<CountyCode, Long> versions = Map.of(YUBA, other);
            assertThat(candidates(versions).get(0).obstacles()).containsExactly(Obstacle.STALE);
            assertThat(approvals.approve(REVIEWER, Q3, versions))
                    .containsOnly(Map.entry(YUBA, new Decision.Stale(filing.version())));
        }
        assertThat(filing.status()).isEqualTo(SubmissionStatus.IN_REVIEW);
    }

    @Test
    @DisplayName("leaves out counties that have sent nothing, or that withdrew it")
    void nothing() {
        complete("Yuba").withdrawn().into(portal);
        aFiling().of("Kern").in("2026Q2").inReview().into(portal);
        for (Candidate candidate : candidates(Map.of(YUBA, 1L, Staff.county("Kern"), 0L))) {
            assertThat(candidate)
                    .isEqualTo(
                            new Candidate(
                                    candidate.county(), 0, 0, false, Set.of(Obstacle.NOTHING)));
        }
        assertThat(candidates(Map.of())).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> approvals.approve(REVIEWER, Q3, Map.of(YUBA, 1L)));
    }

    @Test
    @DisplayName("is of the copy that corrects a published filing, not of the published one")
    void correction() {
        Submission copy = aFiling().of(YUBA).fromRevision(2).complete().inReview().into(portal);
        complete("Yuba").published().into(portal);
        aFiling().of(YUBA).fromRevision(4).withdrawn().into(portal);
        Candidate candidate = candidate(copy);
        assertThat(candidate.isReady()).isTrue();
        assertThat(candidate.revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("reads each of many filings, a dozen at a time")
    void many() {
        List<Submission> filings =
                portal.bean(CatalogService.class).counties().all().stream()
                        .limit(13)
                        .map(each -> aFiling().of(each.code()).inReview().into(portal))
                        .toList();
        List<Candidate> found = candidates(selected(filings.toArray(Submission[]::new)));
        assertThat(found)
                .hasSize(13)
                .extracting(Candidate::obstacles)
                .containsOnly(Set.of(Obstacle.FIX));
    }
}
