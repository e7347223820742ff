package org.csecprogress.notification.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeText;
import org.csecprogress.notification.service.OutboxService;
import org.csecprogress.notification.service.OutboxState;

/** The status of the portal's mail, for its administrator. */
@Named
@ViewScoped
public class OutboxView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private OutboxService outbox;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;

    private final Lines lines = new Lines();
    private Status status;

    /**
     * The status in words.
     *
     * @param isOn whether a mail server is configured
     * @param server whether it responds
     * @param waiting how many mails are waiting, and since when
     * @param sent how many were sent, and when the last one was
     * @param parked how many were given up
     */
    public record Status(boolean isOn, String server, String waiting, String sent, int parked)
            implements Serializable {}

    /** One mail that was given up after its last retry. */
    public record Row(
            long id, String what, String recipient, String when, String attempts, String problem)
            implements Serializable {}

    private final class Lines extends TableLines<Row> {
        @Serial private static final long serialVersionUID = 1L;

        Lines() {
            super("parked");
        }

        @Override
        protected Sliced<Row> read(Slice slice) {
            Sliced<AddressedMail> mails = outbox.parked(current.get(), slice);
            return new Sliced<>(
                    mails.lines().stream().map(OutboxView.this::row).toList(), mails.total());
        }

        @Override
        protected String key(Row row) {
            return Long.toString(row.id());
        }
    }

    private static Sentences words() {
        return Sentences.ofPage();
    }

    /** Reads the status, or responds with 403. */
    public void open() {
        OutboxState state = outbox.state(current.get());
        status =
                new Status(
                        state.isOn(),
                        server(state),
                        waiting(state),
                        sent(state),
                        state.parkedInAll());
    }

    private static String server(OutboxState state) {
        return state.silence()
                .map(
                        silence ->
                                words().of(
                                                silence.said().isEmpty()
                                                        ? "outbox.server.silent"
                                                        : "outbox.server.refuses",
                                                words().time(silence.since()),
                                                silence.said()))
                .orElseGet(() -> words().of("outbox.server.fine"));
    }

    private static String waiting(OutboxState state) {
        return state.oldest()
                .map(
                        oldest ->
                                words().of(
                                                "outbox.waiting.some",
                                                state.waiting(),
                                                words().time(oldest)))
                .orElseGet(() -> words().of("outbox.waiting.none"));
    }

    private static String sent(OutboxState state) {
        return state.lastSent()
                .map(last -> words().of("outbox.sent.some", state.sent(), words().time(last)))
                .orElseGet(() -> words().of("outbox.sent.none"));
    }

    /** Returns the status. A post from another page has not opened this one. */
    public Status getStatus() {
        if (status == null) {
            open();
        }
        return status;
    }

    /** Returns how many were given up, such as "3 e-mails". */
    public String getParked() {
        return words().of("outbox.parked.count", getStatus().parked());
    }

    /** Returns what sending all again does, as a sentence. */
    public String getAll() {
        return words().of("outbox.allAgain.text", getStatus().parked());
    }

    public TableLines<Row> getLines() {
        return lines;
    }

    /** Tries to send one of those given up again. */
    public void again(long mail) {
        outbox.tryAgain(current.get(), mail);
        tell("outbox.again.done");
    }

    /** Tries to send all of them again. */
    public void allAgain() {
        outbox.tryAllAgain(current.get());
        tell("outbox.again.done");
    }

    /** Sends a mail to the administrator's own address. */
    public void test() {
        outbox.test(current.get());
        tell("outbox.test.done");
    }

    private void tell(String done) {
        messages.tell(words().of(done));
        open();
    }

    private Row row(AddressedMail mail) {
        return new Row(
                mail.id(),
                what(mail),
                mail.recipient(),
                words().time(mail.parkedAt()),
                words().number(mail.attempts()),
                MailProblem.of(mail.problem())
                        .map(problem -> words().of("outbox.problem." + problem, number(mail)))
                        .orElse(mail.problem()));
    }

    private String what(AddressedMail mail) {
        return mail.notice()
                .filter(Notice::isWhole)
                .map(
                        notice ->
                                NoticeText.in(words().language())
                                        .subject(notice, catalogs.counties()))
                .orElseGet(() -> words().of("outbox.unreadable"));
    }

    /** Formats the number as in the log, without a thousands separator. */
    private static String number(AddressedMail mail) {
        return Long.toString(mail.id());
    }
}
