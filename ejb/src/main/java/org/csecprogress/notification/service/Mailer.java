package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.notification.MailText;
import org.csecprogress.notification.OutboxMessage;
import org.csecprogress.notification.Reply;

/** Speaks with the mail server. */
@ApplicationScoped
class Mailer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final CatalogService catalogs;
    private final Clock clock = Clock.systemUTC();

    /** Why a mail was not taken. */
    static final class MailException extends Exception {
        private final Reply reply;

        private MailException(Reply reply, String problem, MessagingException cause) {
            super(problem, cause);
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }

    protected Mailer() {
        this(null, null);
    }

    @Inject
    Mailer(MailSettings settings, CatalogService catalogs) {
        this.settings = settings;
        this.catalogs = catalogs;
    }

    /** A connection, for one mail after the other. */
    final class Line implements AutoCloseable {
        private final Session session = Session.getInstance(settings.forMail());
        private final Transport transport;

        private Line() throws MailException {
            try {
                transport = session.getTransport("smtp");
                transport.connect(settings.user().orElse(null), settings.password().orElse(null));
            } catch (MessagingException e) {
                throw new MailException(Reply.NO_SERVER, problem(e), e);
            }
        }

        /**
         * Sends a mail.
         *
         * @throws MailException if it was not taken; the connection is then of no more use
         */
        void send(OutboxMessage mail) throws MailException {
            try {
                MimeMessage message = message(session, mail);
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                String problem = problem(e);
                throw new MailException(Reply.of(problem), problem, e);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // It is closed already, or the server is gone: either way nothing is left to do.
                return;
            }
        }
    }

    /** Connects. */
    Line open() throws MailException {
        return new Line();
    }

    private MimeMessage message(Session session, OutboxMessage mail) throws MessagingException {
        MailText text = MailText.of(mail.notice(), catalogs.counties(), settings.site());
        MimeMessage message = new Named(session, mail.messageId());
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipients(
                Message.RecipientType.TO,
                new Address[] {new InternetAddress(mail.recipient(), true)});
        message.setSubject(text.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("X-CSEC-Notice", Long.toString(mail.notice().id()));
        message.setText(text.body(), UTF_8);
        message.saveChanges();
        return message;
    }

    /** A mail that keeps the name it has; another one would make a second attempt a second mail. */
    private static final class Named extends MimeMessage {
        private final String messageId;

        Named(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    /** What the server said, where one of the causes is an answer of it; else what went wrong. */
    private static String problem(MessagingException failure) {
        Exception each = failure;
        while (each != null) {
            if (Reply.isAnswer(each.getMessage())) {
                return each.getMessage();
            }
            each = each instanceof MessagingException m ? m.getNextException() : null;
        }
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
