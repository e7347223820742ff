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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.MailText;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.OutboxMessage;
import org.csecprogress.notification.Reply;

/** Speaks with the mail server. */
@ApplicationScoped
class Mailer {
    private static final Logger LOG = Logger.getLogger(Mailer.class.getName());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final CatalogService catalogs;
    private final Clock clock = Clock.systemUTC();

    /** Why a mail was not taken. */
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

    /** Why a mail cannot be made, whoever is asked to take it. */
    static final class UnmadeException extends Exception {
        private final MailProblem problem;

        UnmadeException(MailProblem problem, Exception cause) {
            super(problem.name(), cause);
            this.problem = problem;
        }

        MailProblem problem() {
            return problem;
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
        private final Transport transport;

        private Line() throws MailException {
            try {
                transport = Session.getInstance(settings.forMail()).getTransport("smtp");
                transport.connect(settings.user().orElse(null), settings.password().orElse(null));
            } catch (MessagingException e) {
                throw new MailException(Reply.NO_SERVER, problem(e), e);
            } catch (IllegalStateException e) {
                // The file of the password is gone or changing: no mail can go out for now.
                throw new MailException(Reply.NO_SERVER, e.getMessage(), e);
            }
        }

        /**
         * Sends a mail.
         *
         * @throws MailException if it was not taken; the connection is then of no more use
         */
        void send(MimeMessage mail) throws MailException {
            try {
                transport.sendMessage(mail, mail.getAllRecipients());
            } catch (MessagingException e) {
                String problem = problem(e);
                throw new MailException(Reply.of(command(e), problem), problem, e);
            } catch (IllegalStateException e) {
                // The connection was closed meanwhile.
                throw new MailException(Reply.LATER, String.valueOf(e.getMessage()), e);
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

    /**
     * Makes a mail.
     *
     * @throws UnmadeException if there is no text for it, or no address
     */
    MimeMessage make(OutboxMessage mail) throws UnmadeException {
        Notice notice =
                mail.notice().orElseThrow(() -> new UnmadeException(MailProblem.UNKNOWN, null));
        if (!MailSettings.isAddress(mail.recipient())) {
            throw new UnmadeException(MailProblem.ADDRESS, null);
        }
        try {
            return message(mail, notice);
        } catch (MessagingException | RuntimeException e) {
            // Whatever it was: one mail that cannot be made must not keep the others waiting.
            throw new UnmadeException(MailProblem.TEXT, e);
        }
    }

    private MimeMessage message(OutboxMessage mail, Notice notice) throws MessagingException {
        MailText text =
                MailText.of(
                        notice, catalogs.counties(), settings.site(), settings.isDemonstration());
        MimeMessage message = new Named(Session.getInstance(settings.forMail()), mail.messageId());
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipients(
                Message.RecipientType.TO,
                new Address[] {new InternetAddress(mail.recipient(), true)});
        message.setSubject(text.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("X-CSEC-Notice", Long.toString(mail.id()));
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

    /**
     * The line that the server refused, or empty. Who provides Jakarta Mail tells it by classes of
     * its own, of which the API knows nothing; so they are asked by name.
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
