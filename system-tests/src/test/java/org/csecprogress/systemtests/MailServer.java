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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * A mail server on loopback that can be down, refuse a recipient or the portal, or accept a mail
 * without acknowledging it.
 */
final class MailServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port = Portal.freePort();
    private final List<Mail> box = new ArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean silent;
    private volatile String toSenders;
    private SmtpServer server;

    /** A mail as its recipient finds it. */
    record Mail(String to, String subject, String id, String body, String kind) {
        /** Returns whether it is a reminder, which depends on the real date and another quarter. */
        boolean isReminder() {
            return subject.endsWith(" is late") || subject.contains(" is due ");
        }
    }

    /** Returns the settings that make a portal send to it. */
    Map<String, String> settings() {
        return Map.of(
                "CSEC_MAIL_HOST", "127.0.0.1",
                "CSEC_MAIL_PORT", Integer.toString(port),
                "CSEC_MAIL_TLS", "none",
                "CSEC_MAIL_FROM", "progress@cdss.example",
                "CSEC_SITE_URL", "https://progress.cdss.example");
    }

    /** Starts the server. */
    void start() throws InterruptedException {
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
        if (!server.waitTillRunning(10_000)) {
            throw new IllegalStateException("the mail server did not start");
        }
    }

    /** Stops the server, so that nothing answers at its port. */
    void stop() {
        server.stopService();
    }

    /** Refuses an address from now on. */
    void refuse(String address) {
        refused.add(address);
    }

    /** Refuses every sender with an answer. */
    void refuseSenders(String answer) {
        toSenders = answer;
    }

    /** Accepts everyone again. */
    void refuseNobody() {
        refused.clear();
        toSenders = null;
    }

    /** Accepts mail without acknowledging it. */
    void fallSilent() {
        silent = true;
    }

    /** Acknowledges mail again. */
    void speak() {
        silent = false;
    }

    /** Waits for a number of mails and returns those that arrived. */
    List<Mail> await(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (box) {
            while (box.size() < count) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new AssertionError(count + " mails expected, these came: " + box);
                }
                box.wait(left);
            }
            return List.copyOf(box);
        }
    }

    private void keep(MimeMessage message, List<MailAddress> to) throws MessagingException {
        try {
            Mail mail =
                    new Mail(
                            to.stream().map(MailAddress::getEmail).collect(Collectors.joining(",")),
                            message.getSubject(),
                            message.getMessageID(),
                            message.getContent().toString(),
                            message.getHeader("Auto-Submitted", null));
            synchronized (box) {
                if (!mail.isReminder()) {
                    box.add(mail);
                    box.notifyAll();
                }
            }
        } catch (IOException e) {
            throw new MessagingException("not to be read", e);
        }
    }

    @Override
    public void close() {
        never.countDown();
        stop();
    }

    /** Refuses recipients and senders, and stores each mail before it is acknowledged. */
    private final class Doorkeeper extends SmtpManager {
        Doorkeeper(SmtpManager usual, Managers managers) {
            super(managers.getImapHostManager(), usual.getUserManager());
        }

        @Override
        public String checkSender(SmtpState state, MailAddress from) {
            return toSenders;
        }

        @Override
        public String checkRecipient(SmtpState state, MailAddress to) {
            return refused.contains(to.getEmail())
                    ? "550 5.1.1 <" + to.getEmail() + "> is not here"
                    : null;
        }

        @Override
        public String checkData(SmtpState state) {
            try {
                keep(state.getMessage().getMessage(), state.getMessage().getToAddresses());
                if (silent) {
                    never.await();
                }
                return null;
            } catch (MessagingException e) {
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
