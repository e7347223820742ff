package org.csecprogress.notification.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeText;
import org.csecprogress.notification.service.OutboxService;
import org.csecprogress.notification.service.OutboxState;

/** The status of the portal's mail, for its administrator. */
@Named
@RequestScoped
public class OutboxView {
    private static final String PATH = "/state/outbox";
    private static final int LISTED = 100;

    @Inject private CurrentActor current;
    @Inject private OutboxService outbox;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages told;
    @Inject private PageParameters parameters;

    private OutboxState state;
    private Sliced<AddressedMail> parked;

    /** One mail that was given up after its last retry. */
    public record Row(
            long id, String what, String recipient, String when, String attempts, String problem) {}

    /** Reads the status. A POST needs it as well. */
    public void load() {
        state = outbox.state(current.get());
        parked = outbox.parked(current.get(), Slice.of(0, LISTED));
    }

    private OutboxState state() {
        if (state == null) {
            load();
        }
        return state;
    }

    private static Sentences words() {
        return Sentences.ofPage();
    }

    /** Does what the pressed button says. */
    public void act() {
        OptionalLong again = parameters.key("again");
        if (again.isPresent()) {
            outbox.tryAgain(current.get(), again.getAsLong());
            told.done(words().of("outbox.again.done"), PATH);
        } else if (parameters.has("allAgain")) {
            outbox.tryAllAgain(current.get());
            told.done(words().of("outbox.again.done"), PATH);
        } else if (parameters.has("test")) {
            outbox.test(current.get());
            told.done(words().of("outbox.test.done"), PATH);
        }
    }

    /** Whether a mail server is configured. */
    public boolean isOn() {
        return state().isOn();
    }

    /** Returns how many mails are waiting, and since when. */
    public String getWaiting() {
        return state().oldest()
                .map(
                        oldest ->
                                words().of(
                                                "outbox.waiting.some",
                                                state().waiting(),
                                                words().time(oldest)))
                .orElseGet(() -> words().of("outbox.waiting.none"));
    }

    /** Returns how many were sent, and when the last one was. */
    public String getSent() {
        return state().lastSent()
                .map(last -> words().of("outbox.sent.some", state().sent(), words().time(last)))
                .orElseGet(() -> words().of("outbox.sent.none"));
    }

    /** Returns whether the mail server responds. */
    public String getServer() {
        return state().silence()
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

    /** Returns how many were given up. */
    public String getParked() {
        return words().of("outbox.parked.count", state().parkedInAll());
    }

    /** Returns the newest of those given up. */
    public List<Row> getRows() {
        state();
        return parked.lines().stream().map(this::row).toList();
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
