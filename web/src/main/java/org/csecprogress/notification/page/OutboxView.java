package org.csecprogress.notification.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.csecprogress.catalog.service.CatalogService;
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

    private final TableLines<AddressedMail> lines =
            new TableLines<>(
                    "parked", slice -> outbox.parked(current.get(), slice), AddressedMail::id);
    private transient OutboxState status;

    /** Reads the status, or responds with 403. */
    public void open() {
        status = outbox.state(current.get());
    }

    /** Returns the status. A post from another page has not opened this one. */
    public OutboxState getStatus() {
        if (status == null) {
            open();
        }
        return status;
    }

    public TableLines<AddressedMail> getLines() {
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
        messages.tell(Sentences.ofPage().of(done));
        open();
    }

    /** Returns what a mail is about. */
    public String about(AddressedMail mail) {
        Sentences say = Sentences.ofPage();
        return mail.notice()
                .filter(Notice::isWhole)
                .map(whole -> NoticeText.in(say.language()).subject(whole, catalogs.counties()))
                .orElseGet(() -> say.of("outbox.unreadable"));
    }

    /** Returns why a mail was given up. Its number is written as in the log. */
    public String problem(AddressedMail mail) {
        return MailProblem.of(mail.problem())
                .map(
                        problem ->
                                Sentences.ofPage()
                                        .of("outbox.problem." + problem, Long.toString(mail.id())))
                .orElse(mail.problem());
    }
}
