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
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.mail.service.MailAddress;
import org.csecprogress.notification.Letter;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.Reply;

/** Talks to the mail server. */
@ApplicationScoped
class Mailer {
    private static final Logger LOG = Logger.getLogger(Mailer.class.getName());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Clock clock = Clock.systemUTC();

    /** The mail server did not accept a mail. */
    static final class MailException extends Exception {
        private final Reply reply;

        MailException(Reply reply, String problem, Exception cause) {
            super(problem, cause);
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }

    protected Mailer() {
        this(null);
    }

    @Inject
    Mailer(MailSettings settings) {
        this.settings = settings;
    }

    /** A connection that sends one mail after the other. */
    final class Line implements AutoCloseable {
        private final Transport transport;

        private Line() throws MailException {
            try {
                transport = Session.getInstance(settings.forMail()).getTransport("smtp");
                transport.connect(settings.user().orElse(null), settings.password().orElse(null));
            } catch (MessagingException e) {
                throw new MailException(Reply.NO_SERVER, problem(e), e);
            } catch (IllegalStateException e) {
                // The password file is missing or changing, so no mail can be sent for now.
                throw new MailException(Reply.NO_SERVER, e.getMessage(), e);
            }
        }

        /**
         * Sends a mail.
         *
         * @throws MailException if it was not accepted; the connection is then unusable
         */
        void send(MimeMessage mail) throws MailException {
            try {
                transport.sendMessage(mail, mail.getAllRecipients());
            } catch (MessagingException e) {
                String problem = problem(e);
                throw new MailException(Reply.of(command(e), problem), problem, e);
            } catch (IllegalStateException e) {
                // The connection was closed in the meantime.
                throw new MailException(Reply.LATER, String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // Already closed, or the server is gone: there is nothing left to do.
                return;
            }
        }
    }

    /** Opens a connection. */
    Line open() throws MailException {
        return new Line();
    }

    /**
     * Builds a mail.
     *
     * @throws UnmadeException if it has no valid address
     */
    MimeMessage make(Letter letter) throws UnmadeException {
        if (!MailAddress.isValid(letter.recipient())) {
            throw new UnmadeException(MailProblem.ADDRESS, null);
        }
        try {
            return message(letter);
        } catch (MessagingException e) {
            throw new UnmadeException(MailProblem.TEXT, e);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message =
                new Named(Session.getInstance(settings.forMail()), letter.messageId());
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipients(
                Message.RecipientType.TO,
                new Address[] {new InternetAddress(letter.recipient(), true)});
        message.setSubject(letter.text().subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.setText(letter.text().body(), UTF_8);
        message.saveChanges();
        return message;
    }

    /** A mail that keeps its identifier, so that a retry counts as the same mail. */
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

    /** Returns the server's reply, if one of the causes holds it; otherwise the failure itself. */
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

    /**
     * Returns the SMTP command that the server refused, or empty. The provider of Jakarta Mail has
     * its own exception classes for it, which the API does not know, so they are called by
     * reflection.
     */
    private static String command(MessagingException failure) {
        Exception each = failure;
        while (each != null) {
            try {
                if (each.getClass().getMethod("getCommand").invoke(each) instanceof String line) {
                    return line;
                }
            } catch (ReflectiveOperationException e) {
                LOG.log(Level.FINEST, "This failure has no command.", e);
            }
            each = each instanceof MessagingException m ? m.getNextException() : null;
        }
        return "";
    }
}
