package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.Letter;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.MailText;
import org.csecprogress.notification.Notice;

/** The mails of notices, as the dispatcher sends them. */
@ApplicationScoped
@ForEverybody
public class NoticeMails implements MailQueue {
    private final Outbox outbox;
    private final MailSettings settings;
    private final CatalogService catalogs;
    private final MailedLinks links;

    protected NoticeMails() {
        this(null, null, null, null);
    }

    @Inject
    public NoticeMails(
            Outbox outbox, MailSettings settings, CatalogService catalogs, MailedLinks links) {
        this.outbox = outbox;
        this.settings = settings;
        this.catalogs = catalogs;
        this.links = links;
    }

    /** People at work wait for theirs: it comes first. */
    @Override
    public int turn() {
        return 0;
    }

    @Override
    public Optional<Claim> take() {
        return outbox.take().map(taken -> new Claim(Long.toString(taken.notice()), taken.token()));
    }

    private static Outbox.Claim own(Claim claim) {
        return new Outbox.Claim(Long.parseLong(claim.mail()), claim.token());
    }

    @Override
    public Optional<Letter> letter(Claim claim) throws UnmadeException {
        Optional<AddressedMail> mail = outbox.read(own(claim));
        if (mail.isEmpty()) {
            return Optional.empty();
        }
        if (!outbox.isStillFor(mail.get())) {
            outbox.dropped(own(claim));
            return Optional.empty();
        }
        return Optional.of(letter(mail.get()));
    }

    private Letter letter(AddressedMail mail) throws UnmadeException {
        Notice notice =
                mail.notice().orElseThrow(() -> new UnmadeException(MailProblem.UNKNOWN, null));
        try {
            MailText text =
                    MailText.of(
                            notice,
                            catalogs.counties(),
                            settings.site(),
                            links.page(mail, notice).orElseThrow(),
                            settings.isDemonstration());
            return new Letter(
                    mail.recipient(),
                    mail.messageId(),
                    text,
                    Map.of("X-CSEC-Notice", Long.toString(mail.id())));
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException e) {
            // One mail that cannot be written must not hold up the others.
            throw new UnmadeException(MailProblem.TEXT, e);
        }
    }

    @Override
    public void sent(Claim claim) {
        outbox.sent(own(claim));
    }

    @Override
    public void refused(Claim claim, String problem) {
        outbox.refused(own(claim), problem);
    }

    @Override
    public void unmade(Claim claim, MailProblem problem) {
        outbox.unmade(own(claim), problem);
    }

    @Override
    public void postponed(Claim claim, String problem) {
        outbox.postponed(own(claim), problem);
    }

    @Override
    public void returned(Claim claim) {
        outbox.returned(own(claim));
    }
}
