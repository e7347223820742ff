package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies which earlier quarters a filing is compared with. */
@DisplayName("The quarters before a filing")
class PriorQuartersTest {
    private static final ReportingPeriod Q1 = ReportingPeriod.of("2027Q1");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2027-04-20T16:00:00Z"));
    private final PriorQuarters quarters = portal.bean(PriorQuarters.class);

    private long approved(CountyCode county, String quarter) {
        return approved(aFiling().of(county).in(quarter));
    }

    private long approved(FilingBuilder begun) {
        Submission filing = begun.approved().into(portal);
        return portal.bean(Revisions.class).current(filing).id();
    }

    @Test
    @DisplayName("are the four before it, by how many quarters before, across years")
    void four() {
        approved(YUBA, "2025Q4");
        long fourth = approved(YUBA, "2026Q1");
        long first = approved(YUBA, "2026Q4");
        long third = approved(YUBA, "2026Q2");
        approved(YUBA, "2027Q1");
        approved(YUBA, "2027Q2");
        assertThat(quarters.revisions(YUBA, Q1)).isEqualTo(Map.of(1, first, 3, third, 4, fourth));
    }

    @Test
    @DisplayName("are else the last approved one before these")
    void older() {
        approved(YUBA, "2024Q3");
        long last = approved(YUBA, "2025Q4");
        assertThat(quarters.revisions(YUBA, Q1)).isEqualTo(Map.of(5, last));
    }

    @Test
    @DisplayName("are those of several counties, each in the answer")
    void several() {
        long yuba = approved(YUBA, "2026Q4");
        long napa = approved(Staff.county("Napa"), "2026Q3");
        approved(Staff.county("Inyo"), "2026Q3");
        Map<CountyCode, SortedMap<Integer, Long>> all =
                quarters.revisions(List.of(YUBA, YOLO, Staff.county("Napa")), Q1);
        assertThat(all).containsOnlyKeys(YUBA, YOLO, Staff.county("Napa"));
        assertThat(all.get(YUBA)).isEqualTo(Map.of(1, yuba));
        assertThat(all.get(YOLO)).isEmpty();
        assertThat(all.get(Staff.county("Napa"))).isEqualTo(Map.of(2, napa));
    }

    @Test
    @DisplayName("come with the answers that were approved")
    void answers() {
        CellKey total = CellKey.total("ID-01");
        approved(
                aFiling()
                        .of(YUBA)
                        .in("2026Q3")
                        .answered(Answers.builder().figure(total, Answer.of(3)).build()));
        approved(
                aFiling()
                        .of(YUBA)
                        .in("2026Q4")
                        .answered(Answers.builder().figure(total, Answer.of(4)).build()));
        Map<Integer, Answers> prior = quarters.answers(YUBA, Q1);
        assertThat(prior).containsOnlyKeys(1, 2);
        assertThat(prior.get(1).figure(total)).contains(Answer.of(4));
        assertThat(prior.get(2).figure(total)).contains(Answer.of(3));
        assertThat(quarters.answers(YOLO, Q1)).isEmpty();
    }
}
