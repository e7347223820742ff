package org.csecprogress.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.exchange.service.Sending.PREPARER;
import static org.csecprogress.exchange.service.Sending.YUBA;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.exchange.answer.ApiAnswer;
import org.csecprogress.exchange.answer.ApiAnswers;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification of a request that is sent again with its key. */
@DisplayName("A request from another system")
class KeptAnswersTest {
    private static final CellKey FIGURE = CellKey.parse("ID-03");
    private static final Duration A_DAY = Duration.ofHours(24);

    @TempDir private Path folder;

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));

    private Sending sending() {
        return new Sending(portal, folder);
    }

    private Submission filing() {
        return aFiling().of(YUBA).into(portal);
    }

    private Answers answers(Submission filing) {
        return portal.bean(AnswerStore.class).load(portal.bean(Revisions.class).current(filing));
    }

    private void keep(String route, String key, Actor actor, Duration ago) {
        portal.bean(ApiAnswers.class)
                .add(
                        new ApiAnswer(
                                route,
                                key,
                                actor,
                                "d".repeat(64),
                                9,
                                "first",
                                Instant.now().minus(ago)));
    }

    private void keep(String key) {
        keep(sending().route(), key, PREPARER, Duration.ZERO);
    }

    private List<ApiAnswer> kept() {
        return portal.memory().all(ApiAnswer.class).toList();
    }

    @Test
    @DisplayName("with a key is answered the same once more, and saved once")
    void again() {
        Submission filing = filing();
        Outcome.Answered first = (Outcome.Answered) sending().key("k").figures("\"ID-03\":5");
        long version = filing.version();
        assertThat(sending().key("k").figures("\"ID-03\":6"))
                .isEqualTo(new Outcome.Answered(true, first.version(), first.body()));
        assertThat(filing.version()).isEqualTo(version);
        assertThat(answers(filing).figure(FIGURE)).contains(Answer.of(5));
    }

    @Test
    @DisplayName("with a key is answered once more even if nothing can be read")
    void againUnread() {
        filing();
        keep("k");
        assertThat(sending().key("k").figures("\"ID-03\":1.5"))
                .isEqualTo(new Outcome.Answered(true, 9, "first"));
    }

    @Test
    @DisplayName("with a key that another account or body used is refused")
    void keyTaken() {
        filing();
        keep("k");
        assertThat(sending().key("k").digest("e".repeat(64)).figures("\"ID-03\":5"))
                .isEqualTo(new Outcome.KeyTaken());
        keep(sending().route(), "l", Staff.certifier(YUBA, Agency.CWS), Duration.ZERO);
        assertThat(sending().key("l").figures("\"ID-03\":5")).isEqualTo(new Outcome.KeyTaken());
    }

    @Test
    @DisplayName("with the key of a replacement is another request")
    void otherRoute() {
        filing();
        keep(sending().replacing().route(), "k", PREPARER, Duration.ZERO);
        assertThat(sending().key("k").figures("\"ID-03\":5"))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.replayed()).isFalse());
    }

    @Test
    @DisplayName("with a key is answered the same for a day")
    void forADay() {
        filing();
        keep(sending().route(), "k", PREPARER, A_DAY.minusMinutes(1));
        assertThat(sending().key("k").figures("\"ID-03\":5"))
                .isEqualTo(new Outcome.Answered(true, 9, "first"));
    }

    @Test
    @DisplayName("with a key is new again after a day")
    void afterADay() {
        filing();
        keep(sending().route(), "k", PREPARER, A_DAY.plusMinutes(1));
        assertThat(sending().key("k").figures("\"ID-03\":5"))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.replayed()).isFalse());
        assertThat(kept()).singleElement().extracting(ApiAnswer::body).isNotEqualTo("first");
    }
}
