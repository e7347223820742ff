package org.csecprogress.subscription.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.subscription.service.SubscriberScene.READER;

import java.time.Instant;
import java.util.List;
import org.csecprogress.notification.Letter;
import org.csecprogress.notification.PlayedRelease;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.service.ReleaseMoved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of what people without an account are told of releases. */
@DisplayName("People without an account")
class SubscriberNoticesTest {
    private static final String OTHER = "aide@senate.example";

    private final SubscriberScene scene = new SubscriberScene();

    @BeforeEach
    void subscribe() {
        scene.subscribed(READER);
        scene.subscribed(OTHER);
    }

    private static PlayedRelease cleared(int revision) {
        return PlayedRelease.of("2026Q3", revision, Instant.parse("2026-12-14T20:00:00Z"))
                .built()
                .cleared();
    }

    private List<Letter> told(PlayedRelease played) {
        scene.portal.events().fire(new ReleaseMoved(played.last()));
        return scene.sent();
    }

    private static PlayedRelease published(int revision) {
        return cleared(revision)
                .scheduledFor("2026-12-29T17:00:00Z")
                .step(ReleaseAction.GO_LIVE, ReleaseAction.SYSTEM);
    }

    @Test
    @DisplayName("are told of a new report in both languages, with one click to leave")
    void released() {
        List<Letter> sent = told(published(1));
        assertThat(sent).extracting(Letter::recipient).containsExactlyInAnyOrder(OTHER, READER);
        Letter letter = sent.get(0);
        assertThat(letter.text().subject())
                .isEqualTo(
                        "Progress report, July to September 2026"
                                + " / Informe de progreso, julio a septiembre de 2026");
        assertThat(letter.text().body())
                .contains(
                        "https://progress.example/report/2026Q3-r1",
                        "https://progress.example/es/report/2026Q3-r1",
                        "https://progress.example/es/subscribe/leave?token=");
        assertThat(letter.headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .hasEntrySatisfying(
                        "List-Unsubscribe",
                        link ->
                                assertThat(link)
                                        .startsWith(
                                                "<https://progress.example/subscribe/leave?token=")
                                        .endsWith(">"));
    }

    @Test
    @DisplayName("can leave by the link in any mail")
    void leave() {
        Letter letter = told(published(1)).get(0);
        assertThat(scene.service.leave(SubscriberScene.token(letter))).isTrue();
        assertThat(scene.addresses()).doesNotContain(letter.recipient()).hasSize(1);
    }

    @Test
    @DisplayName("are told of a correction and of a withdrawal")
    void corrections() {
        assertThat(told(published(2)).get(0).text().subject())
                .startsWith("Corrected progress report, July to September 2026 / ");
        assertThat(told(published(1).withdrawn()).get(0).text())
                .satisfies(
                        text -> {
                            assertThat(text.subject()).startsWith("Progress report withdrawn");
                            assertThat(text.body())
                                    .contains("https://progress.example/corrections");
                        });
    }

    @Test
    @DisplayName("are told nothing before a report is public")
    void before() {
        assertThat(told(cleared(1))).isEmpty();
        assertThat(told(cleared(1).scheduledFor("2026-12-29T17:00:00Z"))).isEmpty();
    }
}
