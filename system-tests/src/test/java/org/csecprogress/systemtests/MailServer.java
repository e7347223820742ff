package org.csecprogress.systemtests;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A mail server on loopback that can hang up, refuse a recipient, or take a mail and answer it
 * later.
 */
final class MailServer {
    private final int port = Portal.freePort();
    private final List<Mail> box = new ArrayList<>();
    private final Map<String, CountDownLatch> refused = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<String>> held = new ConcurrentHashMap<>();
    private SmtpServer server;

    /** A mail as its recipient finds it. */
    record Mail(String to, String subject, String id, String body, String kind) {}

    /** Returns the settings that make a portal send to it. */
    Map<String, String> settings() {
        return Map.of(
                "CSEC_MAIL_HOST", "127.0.0.1",
                "CSEC_MAIL_PORT", Integer.toString(port),
                "CSEC_MAIL_TLS", "none",
                "CSEC_MAIL_FROM", "progress@cdss.example",
                "CSEC_SITE_URL", "http://progress.localhost");
    }

    /** Starts the server. */
    void start() {
        server =
                new SmtpServer(
                        new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new Managers() {
                            private final SmtpManager doorkeeper =
                                    new Doorkeeper(super.getSmtpManager(), this);

                            @Override
                            public SmtpManager getSmtpManager() {
                                return doorkeeper;
                            }
                        });
        server.startService();
        try {
            if (!server.waitTillRunning(10_000)) {
                throw new IllegalStateException("the mail server did not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops until {@link #start}, and hangs up on whoever connects first; returns then. */
    void hangUp() throws IOException {
        server.stopService();
        try (ServerSocket deaf = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            deaf.setSoTimeout(Math.toIntExact(Patience.PAGE.toMillis()));
            deaf.accept().close();
        }
    }

    /** Refuses an address from now on, and returns what opens with the first refusal. */
    CountDownLatch refuse(String address) {
        CountDownLatch first = new CountDownLatch(1);
        refused.put(address, first);
        return first;
    }

    /** Accepts an address again. */
    void accept(String address) {
        refused.remove(address);
    }

    /** Takes the next mail to an address, and answers it with what the returned future gets. */
    CompletableFuture<String> hold(String address) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        held.put(address, answer);
        return answer;
    }

    /** Waits for a number of such mails and returns those that arrived. */
    List<Mail> await(int count, Predicate<Mail> such) {
        long end = System.nanoTime() + Patience.PAGE.toNanos();
        synchronized (box) {
            try {
                while (box.stream().filter(such).count() < count) {
                    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                    if (left <= 0) {
                        throw new AssertionError(count + " mails expected, these came: " + box);
                    }
                    box.wait(left);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return box.stream().filter(such).toList();
        }
    }

    private static Mail read(MimeMessage message, List<MailAddress> to) throws MessagingException {
        try {
            return new Mail(
                    to.stream().map(MailAddress::getEmail).collect(Collectors.joining(",")),
                    message.getSubject(),
                    message.getMessageID(),
                    message.getContent().toString(),
                    message.getHeader("Auto-Submitted", null));
        } catch (IOException e) {
            throw new MessagingException("not to be read", e);
        }
    }

    /** Refuses recipients, and stores each mail before it is answered. */
    private final class Doorkeeper extends SmtpManager {
        Doorkeeper(SmtpManager usual, Managers managers) {
            super(managers.getImapHostManager(), usual.getUserManager());
        }

        @Override
        public String checkRecipient(SmtpState state, MailAddress to) {
            CountDownLatch first = refused.get(to.getEmail());
            if (first == null) {
                return null;
            }
            first.countDown();
            return "550 5.1.1 <" + to.getEmail() + "> is not here";
        }

        @Override
        public String checkData(SmtpState state) {
            try {
                Mail mail =
                        read(state.getMessage().getMessage(), state.getMessage().getToAddresses());
                synchronized (box) {
                    box.add(mail);
                    box.notifyAll();
                }
                CompletableFuture<String> answer = held.remove(mail.to());
                return answer == null ? null : answer.get();
            } catch (MessagingException | ExecutionException e) {
                return "451 " + e.getMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "421 interrupted";
            }
        }

        @Override
        public synchronized void send(SmtpState state) {
            // The mail is stored already.
        }
    }
}
