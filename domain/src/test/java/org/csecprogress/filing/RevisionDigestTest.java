package org.csecprogress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The digest of a sealed revision")
class RevisionDigestTest {
    private static final Instant NOON = Instant.parse("2026-10-20T19:00:00Z");

    private final Submission submission =
            new Submission(new CountyCode("58"), ReportingPeriod.of("2026Q3"), 2, 1, NOON);
    private final Revision revision = new Revision(submission, 1);
    private final MilestoneAnswer milestone =
            new MilestoneAnswer("PM-01", Agency.CWS, "ADOPTED", null, "", "");

    private String expected(String lines) {
        return Sha256.of(submission.reference() + "\ncatalogue 2\n" + lines);
    }

    private String of(Answers answers) {
        return RevisionDigest.of(submission, answers, Map.of(), List.of(), List.of());
    }

    @Test
    @DisplayName("is over the filing and its catalogue, even without an answer")
    void empty() {
        assertThat(of(Answers.NONE)).isEqualTo(expected(""));
    }

    @Test
    @DisplayName("is over each figure, text and milestone, each with its length")
    void answers() {
        CellKey cell = CellKey.total("2");
        String figure = Answer.of(12).toString();

        assertThat(of(Answers.builder().figure(cell, Answer.of(12)).build()))
                .isEqualTo(expected(cell + " " + figure.length() + ":" + figure + "\n"));
        assertThat(of(Answers.builder().text("COUNT", "By hand").build()))
                .isEqualTo(expected("COUNT 7:By hand\n"));
        assertThat(of(Answers.builder().milestone(milestone).build()))
                .isEqualTo(
                        expected(
                                "milestone "
                                        + milestone.toString().length()
                                        + ":"
                                        + milestone
                                        + "\n"));
    }

    @Test
    @DisplayName("is over explanations, certifications and entries by CDSS")
    void others() {
        Certification certification =
                new Certification(revision, Agency.CWS, 2, "D. Nguyen", "Director", NOON);
        CountyEntry entry =
                new CountyEntry(EntryKind.PAPER, 5, "N. Falk", 1, NOON, Optional.of(NOON), false);

        assertThat(
                        RevisionDigest.of(
                                submission,
                                Answers.NONE,
                                Map.of("R-12", "A new unit."),
                                List.of(certification),
                                List.of(entry)))
                .isEqualTo(
                        expected(
                                """
                                R-12 11:A new unit.
                                certified 25:CWS 2 D. Nguyen, Director
                                entered 15:PAPER 5 N. Falk
                                """));
    }

    @Test
    @DisplayName("does not depend on the order in which answers were given")
    void order() {
        Answers one = Answers.builder().text("A", "1").text("B", "2").build();
        Answers other = Answers.builder().text("B", "2").text("A", "1").build();

        assertThat(of(one)).isEqualTo(of(other));
    }
}
