package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The dispatcher of mail")
class DispatcherTest {
    private final Box box = new Box();
    private ScriptedSmtp server;
    private Dispatcher dispatcher;

    /** An outbox in memory that records the outcome of each mail. */
    private static final class Box extends Outbox {
        private final Map<Long, AddressedMail> messages = new HashMap<>();
        private final Queue<Long> due = new ArrayDeque<>();
        private final Set<Long> notForThem = new HashSet<>();
        private final List<String> ends = new ArrayList<>();

        void add(long id, Optional<Notice> notice, String recipient) {
            messages.put(
                    id, new AddressedMail(id, 1, notice, "<" + id + "@x>", recipient, 0, "", null));
            due.add(id);
        }

        void add(long id) {
            add(id, Optional.of(notice(id, new CountyCode("01"))), id + "@county.example");
        }

        @Override
        public Optional<Claim> take() {
            return Optional.ofNullable(due.poll()).map(id -> new Claim(id, "t"));
        }

        @Override
        public Optional<AddressedMail> read(Claim claim) {
            return Optional.ofNullable(messages.get(claim.notice()));
        }

        @Override
        public boolean isStillFor(AddressedMail message) {
            return !notForThem.contains(message.id());
        }

        @Override
        public void sent(Claim claim) {
            end(claim, "sent");
        }

        @Override
        public void dropped(Claim claim) {
            end(claim, "dropped");
        }

        @Override
        public void refused(Claim claim, String problem) {
            end(claim, "refused " + problem);
        }

        @Override
        public void unmade(Claim claim, MailProblem problem) {
            end(claim, "unmade " + problem);
        }

        @Override
        public void postponed(Claim claim, String problem) {
            end(claim, "postponed " + problem);
        }

        @Override
        public void returned(Claim claim) {
            end(claim, "returned");
        }

        private void end(Claim claim, String how) {
            ends.add(claim.notice() + " " + how.strip());
        }
    }

    private static Notice notice(long id, CountyCode county) {
        return new Notice(
                id,
                NoticeKind.RETURNED,
                county,
                ReportingPeriod.of("2026Q3"),
                1,
                null,
                Instant.EPOCH,
                null);
    }

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtp();
        dispatcher = dispatcher(Map.of());
    }

    private Dispatcher dispatcher(Map<String, String> more) {
        return MailNode.dispatcher(box, server.port(), more);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    @DisplayName("gives up mail that it cannot read, write or address, and continues with the rest")
    void unmade() {
        box.add(1, Optional.empty(), "1@county.example");
        box.add(2, Optional.of(notice(2, null)), "2@county.example");
        box.add(3, Optional.of(notice(3, new CountyCode("01"))), "nobody");
        box.add(4);
        dispatcher.run();
        assertThat(box.ends)
                .containsExactly("1 unmade UNKNOWN", "2 unmade TEXT", "3 unmade ADDRESS", "4 sent");
        assertThat(server.taken()).containsExactly("<4@x>");
        assertThat(dispatcher.silence()).isEmpty();
    }

    @Test
    @DisplayName("sends nothing to former recipients, and nothing that was deleted")
    void dropped() {
        box.add(1);
        box.add(2);
        box.add(3);
        box.notForThem.add(1L);
        box.messages.remove(2L);
        dispatcher.run();
        assertThat(box.ends).containsExactly("1 dropped", "3 sent");
        assertThat(server.taken()).containsExactly("<3@x>");
    }

    @ParameterizedTest
    @CsvSource({
        "EHLO, 554 no service for you",
        "MAIL FROM, 550 5.7.1 this sender may not send",
        "MAIL FROM, 530 5.7.0 sign in first",
        "MAIL FROM, 451 4.7.1 too many mails",
        "RCPT TO, 553 5.1.8 the sender has no such domain",
        "DATA, 421 4.3.2 shutting down"
    })
    @DisplayName("delays all mail and parks none if the server refuses the portal")
    void refusesThePortal(String command, String answer) {
        if (command.equals("EHLO")) {
            server.answer("HELO", answer);
        }
        server.answer(command, answer);
        box.add(1);
        box.add(2);
        dispatcher.run();
        assertThat(box.ends).containsExactly("1 returned");
        assertThat(dispatcher.silence())
                .hasValueSatisfying(
                        silence -> assertThat(silence.said()).startsWith(answer.substring(0, 3)));
        assertThat(server.taken()).isEmpty();
    }

    @Test
    @DisplayName("delays all mail if its sign-in is refused or the password is missing")
    void refusesTheSignIn() {
        server.answer("EHLO", "250-here\r\n250 AUTH PLAIN LOGIN");
        server.answer("AUTH", "535 5.7.8 wrong password");
        box.add(1);
        box.add(2);
        dispatcher(Map.of("csec.mail.user", "u", "csec.mail.password", "p")).run();
        dispatcher(Map.of("csec.mail.user", "u", "csec.mail.password.file", "/nowhere/at/all"))
                .run();
        assertThat(box.ends).containsExactly("1 returned", "2 returned");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT TO:<1@, 550 5.1.1 no such mailbox, refused",
        "RCPT TO:<1@, 450 4.2.1 mailbox is busy, postponed"
    })
    @DisplayName("parks or delays a mail that the server refuses, and sends the rest")
    void refusesOne(String line, String answer, String how) {
        server.answer(line, answer);
        box.add(1);
        box.add(2);
        dispatcher.run();
        assertThat(box.ends).hasSize(2).last().isEqualTo("2 sent");
        assertThat(box.ends.get(0)).startsWith("1 " + how + " " + answer);
        assertThat(dispatcher.silence()).isEmpty();
    }

    @Test
    @DisplayName("parks mail refused for its text, and sends it again with the same message ID")
    void refusesTheText() {
        server.answer(".", "554 5.6.0 not this text");
        box.add(1);
        dispatcher.run();
        server.answer(".", null);
        box.due.add(1L);
        dispatcher.run();
        assertThat(box.ends).containsExactly("1 refused 554 5.6.0 not this text", "1 sent");
        server.answer(".", "451 4.3.0 come again");
        box.due.add(1L);
        dispatcher.run();
        server.answer(".", null);
        box.due.add(1L);
        dispatcher.run();
        assertThat(server.taken()).containsExactly("<1@x>", "<1@x>");
    }
}
