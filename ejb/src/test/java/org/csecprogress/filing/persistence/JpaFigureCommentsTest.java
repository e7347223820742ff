package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.comment.FigureComments;
import org.csecprogress.filing.memory.MemoryFigureComments;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The constraints of comments, which repositories in memory do not have. */
@DisplayName("The comments on a submission, in a database")
class JpaFigureCommentsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final Made<FigureComments> COMMENTS =
            Made.by(JpaFigureComments::new, MemoryFigureComments::new);

    private final ContractStore store = StoreKind.H2.open();
    private final Submission yuba = store.add(aFiling().of("Yuba"));

    private <T> T ask(Function<FigureComments, T> question) {
        return store.ask(COMMENTS, question);
    }

    private Optional<FigureComment> one(
            Function<FigureComments, Optional<FigureComment>> question) {
        return ask(question);
    }

    private FigureComment add(String body) {
        FigureComment comment = new FigureComment(yuba, "ID-01", body, Staff.REVIEWER, NOW);
        store.tell(COMMENTS, all -> all.add(comment));
        return comment;
    }

    @Test
    @DisplayName("are refused by their constraints, and not by the database, if they are too long")
    void tooLong() {
        assertThatThrownBy(() -> add("x".repeat(4001)))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class, each -> isAbout(each, "body"));
        List<FigureComment> stored = ask(all -> all.of(yuba));
        assertThat(stored).isEmpty();
    }

    @Test
    @DisplayName("keep their answer if a new one is too long")
    void answerTooLong() {
        long id = add("Why?").id();
        assertThatThrownBy(() -> answer(id, "x".repeat(4001)))
                .hasCauseInstanceOf(ConstraintViolationException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class, each -> isAbout(each, "answer"));
        assertThat(one(all -> all.find(yuba, id))).map(FigureComment::answer).isEmpty();
    }

    private void answer(long id, String text) {
        store.tell(
                COMMENTS,
                all -> all.find(yuba, id).orElseThrow().answer(text, Staff.REVIEWER, NOW));
    }

    private static void isAbout(ConstraintViolationException refusal, String attribute) {
        assertThat(refusal.getConstraintViolations())
                .extracting(each -> each.getPropertyPath().toString())
                .containsExactly(attribute);
    }
}
