package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.optin.OptIn;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what the rules know of a filing beside its answers. */
@DisplayName("The facts for the rules")
class RuleFactsTest {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");

    /** Still 19 October in California. */
    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T06:00:00Z"));

    private final RuleFacts facts = portal.bean(RuleFacts.class);
    private final Submission filing = aFiling().of(YUBA).into(portal);

    private FilingFacts of(Map<Integer, Answers> prior, Certification... signed) {
        return facts.of(filing, prior, List.of(signed)).build();
    }

    private static Answers with(String status) {
        return Answers.builder()
                .milestone(new MilestoneAnswer("PM-05", null, status, null, "", ""))
                .build();
    }

    @Test
    @DisplayName("are the quarter, the day in California and the county's children")
    void children() {
        FilingFacts known = of(Map.of());
        assertThat(known.period()).isEqualTo(Q3);
        assertThat(known.today()).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(known.children()).hasValue(SharedCatalog.populations().children(YUBA));
        assertThat(known.childrenByGroup()).isEqualTo(SharedCatalog.populations().groups(YUBA));
        assertThat(known.lastApproved()).isEmpty();
        assertThat(known.priorMilestones()).isEmpty();
        assertThat(known.certified()).isEmpty();
        assertThat(known.statewide()).isEmpty();
    }

    @Test
    @DisplayName("are the earlier quarters, of which the last is compared with")
    void prior() {
        Answers last = with("ADOPTED");
        Map<Integer, Answers> prior = Map.of(4, with("DRAFTED"), 2, last, 3, with("STARTED"));
        FilingFacts known = of(prior);
        assertThat(known.prior()).isEqualTo(prior);
        assertThat(known.lastApproved()).contains(last);
        assertThat(known.priorMilestones()).isEqualTo(last.milestones());
    }

    @Test
    @DisplayName("are the agencies that have certified")
    void certified() {
        Instant now = portal.now();
        assertThat(of(Map.of(), new Certification(null, Agency.PROB, 1, "N", "T", now)).certified())
                .containsExactly(Agency.PROB);
    }

    @Test
    @DisplayName("are whether the county opted in for the fiscal year of the quarter")
    void optedIn() {
        assertThat(of(Map.of()).optedIn()).isFalse();
        portal.memory().add(new OptIn(YUBA, "2025-26", true, "a list"));
        portal.memory().add(new OptIn(YOLO, "2026-27", true, "a list"));
        assertThat(of(Map.of()).optedIn()).isFalse();
        portal.memory().add(new OptIn(YUBA, "2026-27", true, "a list"));
        assertThat(of(Map.of()).optedIn()).isTrue();
        assertThat(facts.optedIn(List.of(YUBA, YOLO), Q3)).containsExactlyInAnyOrder(YUBA, YOLO);
        assertThat(facts.optedIn(List.of(YUBA, YOLO), ReportingPeriod.of("2026Q2")))
                .containsExactly(YUBA);
    }
}
