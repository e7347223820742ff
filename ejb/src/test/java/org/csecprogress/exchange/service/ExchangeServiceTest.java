package org.csecprogress.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.exchange.service.Sending.PREPARER;
import static org.csecprogress.exchange.service.Sending.Q3;
import static org.csecprogress.exchange.service.Sending.YUBA;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.exchange.answer.ApiAnswer;
import org.csecprogress.exchange.answer.ApiAnswers;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.NotFoundException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification of a request by which a county's own system sends figures. */
@DisplayName("A request from another system")
class ExchangeServiceTest {
    private static final CellKey FIGURE = CellKey.parse("ID-03");
    private static final CellKey OTHER = CellKey.parse("ID-04");

    @TempDir private Path folder;

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final BusyFilings filings = portal.bean(BusyFilings.class);

    ExchangeServiceTest() {
        portal.with(FilingService.class, filings);
    }

    private Sending sending() {
        return new Sending(portal, folder);
    }

    private Submission filing() {
        return aFiling()
                .of(YUBA)
                .answered(Answers.builder().figure(OTHER, Answer.of(4)).build())
                .into(portal);
    }

    private Answers answers(Submission filing) {
        return portal.bean(AnswerStore.class).load(portal.bean(Revisions.class).current(filing));
    }

    /** Stores the answer to the same request. */
    private void keep(String key) {
        portal.bean(ApiAnswers.class)
                .add(
                        new ApiAnswer(
                                sending().route(),
                                key,
                                PREPARER,
                                "d".repeat(64),
                                9,
                                "first",
                                Instant.now()));
    }

    private List<ApiAnswer> kept() {
        return portal.memory().all(ApiAnswer.class).toList();
    }

    @Test
    @DisplayName("saves what it names, and answers with the new version")
    void saves() {
        Submission filing = filing();
        Outcome outcome = sending().figures("\"ID-03\":5");
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Answered(
                                false,
                                filing.version(),
                                new Outcome.Tally(1, 0, 0, 0, 1).toString()));
        assertThat(answers(filing).figures())
                .containsEntry(FIGURE, Answer.of(5))
                .containsEntry(OTHER, Answer.of(4));
        assertThat(kept()).as("without a key").isEmpty();
    }

    @Test
    @DisplayName("that is a dry run neither finds a key nor keeps one")
    void dryRun() {
        Submission filing = filing();
        keep("k");
        long version = filing.version();
        Outcome.Answered outcome =
                (Outcome.Answered) sending().key("k").dryRun().figures("\"ID-03\":5");
        assertThat(outcome.replayed()).isFalse();
        assertThat(outcome.version()).isEqualTo(version);
        assertThat(filing.version()).isEqualTo(version);
        assertThat(answers(filing).figure(FIGURE)).isEmpty();
        assertThat(filings.locks()).as("locks nothing").isZero();
        sending().key("l").dryRun().figures("\"ID-03\":5");
        assertThat(kept()).hasSize(1);
    }

    @Test
    @DisplayName("is refused as a whole if it cannot be read, and by figure if some are wrong")
    void unreadable() {
        Submission filing = filing();
        long version = filing.version();
        assertThat(sending().figures("\"ID-03\":1.5, \"ID-04\":9"))
                .isInstanceOfSatisfying(
                        Outcome.Wrong.class,
                        wrong -> {
                            assertThat(wrong.reading().errors()).hasSize(1);
                            assertThat(wrong.catalog().version())
                                    .isEqualTo(filing.catalogVersion());
                        });
        assertThat(sending().send(Shape.JSON, "{"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.reading().problem())
                                        .isEqualTo(FileProblem.MALFORMED));
        assertThat(sending().send(Shape.JSON, "{\"county\":\"57\",\"figures\":{}}"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(filing.version()).isEqualTo(version);
    }

    @Test
    @DisplayName("is tried three times if somebody saves at that moment and no version was given")
    void triesAgain() {
        Submission filing = filing();
        filings.overtake(2);
        assertThat(sending().figures("\"ID-03\":5")).isInstanceOf(Outcome.Answered.class);
        assertThat(answers(filing).figure(FIGURE)).contains(Answer.of(5));
        filings.overtake(3);
        Outcome outcome = sending().figures("\"ID-03\":6");
        assertThat(outcome).isEqualTo(new Outcome.Stale(filing.version()));
        assertThat(answers(filing).figure(FIGURE)).contains(Answer.of(5));
    }

    @Test
    @DisplayName("that names the version it saw is not tried again")
    void seen() {
        Submission filing = filing();
        filings.overtake(1);
        Outcome outcome = sending().seen(filing.version()).figures("\"ID-03\":5");
        assertThat(outcome).isEqualTo(new Outcome.Stale(filing.version()));
        assertThat(filings.locks()).isEqualTo(1);
    }

    @Test
    @DisplayName("gets the answer of the same request that was stored a moment earlier")
    void twin() {
        filing();
        assertThat(sending().key("k").saved(done -> keep("k")).figures("\"ID-03\":5"))
                .isEqualTo(new Outcome.Answered(true, 9, "first"));
    }

    @Test
    @DisplayName("gets the answer of the same request that changed the version a moment earlier")
    void twinWithVersion() {
        Submission filing = filing();
        long version = filing.version();
        filings.meanwhile(
                () -> {
                    keep("k");
                    portal.memory().touch(filing);
                });
        assertThat(sending().key("k").seen(version).figures("\"ID-03\":5"))
                .isEqualTo(new Outcome.Answered(true, 9, "first"));
    }

    @Test
    @DisplayName("finds no filing for a certifier, another county or CDSS")
    void others() {
        filing();
        for (Actor other :
                List.of(
                        Staff.certifier(YUBA, Agency.CWS),
                        Staff.preparer(Staff.county("Yolo")),
                        Staff.REVIEWER,
                        Actor.NOBODY)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> sending().by(other).figures("\"ID-03\":5"));
        }
    }

    @Test
    @DisplayName("finds no filing of a quarter that was not opened")
    void notOpened() {
        filing();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> sending().in(Q3.plus(-1)).figures("\"ID-03\":5"));
    }
}
