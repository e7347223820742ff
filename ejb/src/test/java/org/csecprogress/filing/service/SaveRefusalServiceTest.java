package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a save refuses, and to whom. */
@DisplayName("Saving answers")
class SaveRefusalServiceTest extends SavingSpecification {
    @Test
    @DisplayName("on a page that is not the current one is stale, and writes nothing")
    void stale() {
        Submission filing = aFiling().of(YUBA).into(portal);
        for (long other : List.of(filing.version() - 1, filing.version() + 1)) {
            assertThat(filings.save(PREPARER, YUBA, Q3, other, referrals("7")))
                    .isEqualTo(new Decision.Stale(filing.version()));
        }
        assertThat(stored(filing)).isEqualTo(Answers.NONE);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is impossible while the filing is not with its county")
    void sent() {
        for (Submission filing :
                List.of(
                        aFiling().of(YUBA).submitted().into(portal),
                        aFiling().of("Yolo").inReview().into(portal),
                        aFiling().of("Napa").approved().into(portal),
                        aFiling().of("Inyo").published().into(portal))) {
            Actor preparer = Staff.preparer(filing.county());
            assertThatExceptionOfType(IllegalTransitionException.class)
                    .isThrownBy(() -> save(preparer, filing, referrals("7")))
                    .withMessage("saved in " + filing.status());
            assertThat(filings.save(preparer, filing.county(), Q3, 0, referrals("7")))
                    .as("an old page comes first")
                    .isInstanceOf(Decision.Stale.class);
            assertThat(stored(filing)).isEqualTo(Answers.NONE);
        }
    }

    @Test
    @DisplayName("refuses what breaks a format, and then stores nothing of it")
    void format() {
        Submission filing = aFiling().of(YUBA).into(portal);
        Decision decision =
                save(
                        PREPARER,
                        filing,
                        new FilingChanges(
                                Map.of(
                                        REFERRALS,
                                        Optional.of(new Answer.Count(new BigDecimal("12.5")))),
                                Map.of("NAR.DATA", "As before."),
                                List.of(),
                                Map.of()));
        assertThat(((Decision.Refused) decision).findings())
                .extracting(Finding::rule)
                .containsExactly("F-01");
        assertThat(((Decision.Refused) decision).problems()).isEmpty();
        assertThat(stored(filing)).isEqualTo(Answers.NONE);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("refuses characters that no database keeps, and documents of others")
    void problems() {
        Submission filing = aFiling().of(YUBA).into(portal);
        Decision decision =
                save(
                        PREPARER,
                        filing,
                        new FilingChanges(
                                Map.of(),
                                Map.of("NAR.DATA", "As\u0007 before."),
                                List.of(citing("document:99")),
                                Map.of()));
        assertThat(((Decision.Refused) decision).findings()).isEmpty();
        assertThat(((Decision.Refused) decision).problems())
                .containsExactly(
                        new Problem("NAR.DATA", "text.control", List.of("U+0007")),
                        Problem.of("PM-06/CWS.EVIDENCE", "evidence.unknown"));
        assertThat(stored(filing)).isEqualTo(Answers.NONE);
    }

    @Test
    @DisplayName("never finds a filing of another county, or one that is not opened")
    void others() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> filings.save(PREPARER, YUBA, Q3, 1, referrals("7")));
        Submission filing = aFiling().of(YUBA).into(portal);
        for (Actor other : List.of(Staff.preparer(Staff.county("Yolo")), Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> save(other, filing, referrals("7")));
        }
        assertThat(stored(filing)).isEqualTo(Answers.NONE);
    }
}
