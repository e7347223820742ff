package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;
import static org.csecprogress.notification.service.OutboxDesk.status;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.BulkUpdate;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of when the dispatcher sends nothing, on the outbox in memory. */
@DisplayName("The dispatcher of mail")
class DispatcherPauseTest {
    private static final String BUSY = "451 4.7.1 too many mails";
    private static final String COMMAND = "MAIL FROM";

    private final OutboxDesk desk = new OutboxDesk();
    private final OutboxMail mail = desk.mail(Staff.preparer(YUBA));
    private ScriptedSmtp server;
    private Dispatcher dispatcher;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtp();
        dispatcher =
                MailNode.dispatcher(desk.desk.portal.bean(Outbox.class), server.port(), Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** Runs it once more, as if its pause were over, and returns how long the next one is. */
    private long secondsOfPause() {
        BulkUpdate.set(dispatcher, "pausedUntil", Instant.EPOCH);
        Instant before = Instant.now();
        dispatcher.run();
        Instant until = Memory.value(dispatcher, "pausedUntil");
        for (long seconds : new long[] {5, 10, 20, 40, 60}) {
            if (!until.isBefore(before.plusSeconds(seconds))
                    && !until.isAfter(Instant.now().plusSeconds(seconds))) {
                return seconds;
            }
        }
        return 0;
    }

    @Test
    @DisplayName("sends what is due and records it")
    void sends() {
        OutboxMail other = desk.mail(Staff.preparer(NoticeDesk.YOLO));
        dispatcher.run();
        assertThat(status(mail)).isEqualTo(OutboxStatus.SENT);
        assertThat(status(other)).as("no longer of the county").isEqualTo(OutboxStatus.DROPPED);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    @DisplayName("sends nothing while no mail server is set up")
    void off() {
        NoticeDesk portal = desk.desk;
        portal.portal.with(MailSettings.class, new MailSettings());
        Dispatcher quiet = portal.portal.bean(Dispatcher.class);
        quiet.check();
        quiet.run();
        assertThat(Memory.<Instant>value(mail, "claimedUntil")).isNull();
        assertThat(quiet.silence()).isEmpty();
        assertThat(status(mail)).isEqualTo(OutboxStatus.QUEUED);
    }

    @Test
    @DisplayName("sends nothing more once the server stops")
    void stopped() {
        dispatcher.stop();
        dispatcher.run();
        assertThat(status(mail)).isEqualTo(OutboxStatus.QUEUED);
        assertThat(Memory.<Instant>value(mail, "claimedUntil")).isNull();
    }

    @Test
    @DisplayName("pauses after a server that takes no mail, and says since when and what it said")
    void pauses() {
        Instant before = Instant.now();
        server.answer(COMMAND, BUSY);
        dispatcher.run();
        OutboxState.Silence silence = dispatcher.silence().orElseThrow();
        assertThat(silence.since()).isBetween(before, Instant.now());
        assertThat(silence.said()).startsWith(BUSY);
        server.answer(COMMAND, null);
        dispatcher.run();
        assertThat(server.taken()).isEmpty();
        assertThat(status(mail)).isEqualTo(OutboxStatus.QUEUED);
        assertThat(Memory.<Instant>value(mail, "claimedUntil")).isNull();
        server.answer(COMMAND, "530 5.7.0 sign in first");
        assertThat(secondsOfPause()).isEqualTo(10);
        assertThat(dispatcher.silence())
                .hasValueSatisfying(
                        still -> {
                            assertThat(still.since()).isEqualTo(silence.since());
                            assertThat(still.said()).startsWith("530");
                        });
    }

    @Test
    @DisplayName("pauses longer each time, for a minute at most, until the server takes a mail")
    void longer() {
        server.answer(COMMAND, BUSY);
        assertThat(secondsOfPause()).isEqualTo(5);
        assertThat(secondsOfPause()).isEqualTo(10);
        assertThat(secondsOfPause()).isEqualTo(20);
        assertThat(secondsOfPause()).isEqualTo(40);
        assertThat(secondsOfPause()).isEqualTo(60);
        assertThat(secondsOfPause()).isEqualTo(60);
        server.answer(COMMAND, null);
        assertThat(secondsOfPause()).as("sent").isZero();
        assertThat(status(mail)).isEqualTo(OutboxStatus.SENT);
        assertThat(dispatcher.silence()).isEmpty();
        OutboxMail next = desk.mail(Staff.preparer(YUBA));
        server.answer(COMMAND, BUSY);
        assertThat(secondsOfPause()).isEqualTo(5);
        assertThat(status(next)).isEqualTo(OutboxStatus.QUEUED);
    }

    @Test
    @DisplayName("says nothing for a server that does not answer")
    void gone() throws IOException {
        // Nobody listens at a port that is only bound, and no other process can take it.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Outbox outbox = desk.desk.portal.bean(Outbox.class);
            Dispatcher alone = MailNode.dispatcher(outbox, nobody.getLocalPort(), Map.of());
            alone.run();
            assertThat(alone.silence())
                    .hasValueSatisfying(silence -> assertThat(silence.said()).isEmpty());
        }
        assertThat(status(mail)).isEqualTo(OutboxStatus.QUEUED);
    }

    @Test
    @DisplayName("refuses to start with settings that cannot work")
    void check() {
        Dispatcher wrong =
                MailNode.dispatcher(
                        desk.desk.portal.bean(Outbox.class),
                        server.port(),
                        Map.of("csec.mail.tls", "perhaps"));
        assertThatThrownBy(wrong::check).isInstanceOf(IllegalStateException.class);
    }
}
