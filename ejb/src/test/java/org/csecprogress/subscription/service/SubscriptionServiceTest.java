package org.csecprogress.subscription.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.subscription.service.SubscriberScene.READER;
import static org.csecprogress.subscription.service.SubscriberScene.token;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.csecprogress.inmemory.BulkUpdate;
import org.csecprogress.kernel.Problem;
import org.csecprogress.notification.Letter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of who gets mail without an account. */
@DisplayName("Somebody without an account")
class SubscriptionServiceTest {
    private final SubscriberScene scene = new SubscriberScene();
    private final SubscriptionService service = scene.service;

    @Test
    @DisplayName("who asks for mail is asked to confirm, and until then nothing is kept")
    void asks() {
        assertThat(service.ask("  Reader@Press.example ", "198.51.100.1")).isEmpty();
        List<Letter> sent = scene.sent();
        assertThat(sent)
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.recipient()).isEqualTo(READER);
                            assertThat(letter.text().subject()).startsWith("Confirm that you want");
                            assertThat(letter.headers()).isEmpty();
                        });
        assertThat(scene.waiting()).as("the row of the mail").isZero();
        assertThat(scene.addresses()).isEmpty();
        assertThat(service.isConfirming(token(sent.get(0)))).isTrue();
        assertThat(scene.addresses()).as("a look at the page confirms nothing").isEmpty();
    }

    @Test
    @DisplayName("who confirms gets mail, however often the link is used")
    void confirms() {
        scene.ask(READER);
        String token = token(scene.sent().get(0));
        assertThat(service.confirm(token)).isTrue();
        assertThat(service.confirm(token)).isTrue();
        assertThat(scene.addresses()).containsExactly(READER);
    }

    @Test
    @DisplayName("who asks again is told so by mail alone")
    void asksAgain() {
        scene.subscribed(READER);
        assertThat(service.ask(READER, "198.51.100.1")).isEmpty();
        Letter letter = scene.sent().get(0);
        assertThat(letter.text().subject()).startsWith("You already get");
        assertThat(service.isLeaving(token(letter))).isTrue();
    }

    @Test
    @DisplayName("who leaves is deleted, with whatever waits, however often the link is used")
    void leaves() {
        scene.subscribed(READER);
        scene.ask(READER);
        String token = token(scene.sent().get(0));
        scene.ask(READER);
        assertThat(scene.waiting()).isEqualTo(1);
        assertThat(service.leave(token)).isTrue();
        assertThat(service.leave(token)).isTrue();
        assertThat(scene.addresses()).isEmpty();
        assertThat(scene.waiting()).isZero();
    }

    @Test
    @DisplayName("cannot confirm with a link that is too old, altered, or for something else")
    void wrongLinks() {
        scene.ask(READER);
        String token = token(scene.sent().get(0));
        assertThat(service.isLeaving(token)).isFalse();
        assertThat(service.leave(token)).isFalse();
        assertThat(service.confirm(token.substring(1))).isFalse();
        assertThat(service.confirm("")).isFalse();
        assertThat(service.confirm("%%%")).isFalse();
        BulkUpdate.set(
                scene.portal.bean(SubscriberLinks.class),
                "clock",
                Clock.offset(Clock.system(ZoneOffset.UTC), Duration.ofDays(3).plusMinutes(1)));
        assertThat(service.isConfirming(token)).isFalse();
        assertThat(service.confirm(token)).isFalse();
        assertThat(scene.addresses()).isEmpty();
    }

    @Test
    @DisplayName("who types no address is told so")
    void noAddress() {
        Problem problem = Problem.of("address", "subscribe.address");
        for (String typed :
                List.of("", "reader", "reader@", "a b@x.example", "x".repeat(250) + "@x.example")) {
            assertThat(service.ask(typed, "198.51.100.1")).as(typed).contains(problem);
        }
        assertThat(scene.waiting()).isZero();
    }

    @Test
    @DisplayName("gets a few mails, and then none for a while, with the same answer")
    void often() {
        for (int i = 0; i < 30; i++) {
            assertThat(service.ask(READER, "198.51.100." + i)).isEmpty();
        }
        assertThat(scene.waiting()).isEqualTo(4);
    }

    @Test
    @DisplayName("cannot have mail sent to many addresses from one network")
    void network() {
        for (int i = 0; i < 60; i++) {
            assertThat(service.ask("reader" + i + "@press.example", "198.51.100.1")).isEmpty();
        }
        assertThat(scene.waiting()).isLessThan(30);
    }

    @Test
    @DisplayName("gets no mail from a portal that sends none")
    void off() {
        SubscriberScene quiet = new SubscriberScene(false);
        assertThat(quiet.service.isOffered()).isFalse();
        assertThat(quiet.service.ask(READER, "198.51.100.1")).isEmpty();
        assertThat(quiet.waiting()).isZero();
        assertThat(service.isOffered()).isTrue();
    }
}
