package org.csecprogress.subscription.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.subscription.service.SubscriberScene.READER;

import java.time.Instant;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.service.MailQueue;
import org.csecprogress.subscription.SubscriberMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of the mail that waits for people without an account. */
@DisplayName("A mail to somebody without an account")
class SubscriberQueueTest {
    private final SubscriberScene scene = new SubscriberScene();
    private final SubscriberQueue queue = scene.queue;
    private MailQueue.Claim claim;

    @BeforeEach
    void take() {
        scene.ask(READER);
        claim = queue.take().orElseThrow();
    }

    private SubscriberMail mail() {
        return scene.waiting(claim).orElseThrow();
    }

    @Test
    @DisplayName("comes after the mail of people at work")
    void turn() {
        assertThat(queue.turn()).isPositive();
    }

    @Test
    @DisplayName("is taken by one node alone, and keeps its identifier")
    void claimed() {
        assertThat(queue.take()).isEmpty();
        String name = queue.letter(claim).orElseThrow().messageId();
        assertThat(name).matches("<[0-9a-f-]{36}@progress\\.example>");
        queue.returned(claim);
        claim = queue.take().orElseThrow();
        assertThat(queue.letter(claim).orElseThrow().messageId()).isEqualTo(name);
    }

    @Test
    @DisplayName("is deleted once it is sent, refused or cannot be made")
    void ends() {
        queue.sent(claim);
        assertThat(scene.waiting()).isZero();
        take();
        queue.refused(claim, "550 no such mailbox");
        assertThat(scene.waiting()).isZero();
        take();
        queue.unmade(claim, MailProblem.ADDRESS);
        assertThat(scene.waiting()).isZero();
    }

    @Test
    @DisplayName("is tried seven times, then deleted")
    void postponed() {
        for (int attempt = 1; attempt < 7; attempt++) {
            queue.postponed(claim, "451 later");
            SubscriberMail mail = mail();
            assertThat(mail.attempts()).isEqualTo(attempt);
            assertThat(queue.take()).as("waits").isEmpty();
            mail.claim(claim.token(), Instant.now());
        }
        queue.postponed(claim, "451 later");
        assertThat(scene.waiting()).isZero();
    }

    @Test
    @DisplayName("belongs to the node that claimed it last")
    void late() {
        mail().claim("another node", Instant.now().plusSeconds(240));
        queue.sent(claim);
        assertThat(scene.waiting()).isEqualTo(1);
        assertThat(Memory.<String>value(mail(), "claimedBy")).isEqualTo("another node");
    }

    @Test
    @DisplayName("need not be sent once its owner has left")
    void gone() {
        scene.portal.memory().remove(mail());
        assertThat(queue.letter(claim)).isEmpty();
        queue.sent(claim);
        assertThat(queue.take()).isEmpty();
    }
}
