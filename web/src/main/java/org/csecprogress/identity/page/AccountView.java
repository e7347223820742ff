package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.service.AccountDirectory;
import org.csecprogress.identity.service.CertifierService;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Sentences;

/** One account, as an administrator sees it. */
@Named
@RequestScoped
public class AccountView {
    @Inject private CurrentActor current;
    @Inject private AccountDirectory directory;
    @Inject private CertifierService certifiers;
    @Inject private FreshLink fresh;
    @Inject private RoleWords words;
    @Inject private PageParameters parameters;

    private AccountLine line;
    private String link;

    /** Finds the account in the address, or responds with 404. */
    public void load() {
        getLine();
    }

    /** Returns the account in the address. */
    public AccountLine getLine() {
        if (line == null) {
            line = directory.find(current.get(), id());
        }
        return line;
    }

    long id() {
        return parameters.key("id").orElseThrow(() -> new NotFoundException("account"));
    }

    /** Returns what only this account can certify, with the filings that wait for it. */
    public List<String> getHandovers() {
        Sentences sentences = Sentences.ofPage();
        return certifiers.handovers(current.get(), id()).stream()
                .map(
                        handover ->
                                sentences.of(
                                        "accounts.handover." + handover.agency(),
                                        handover.county().name(),
                                        handover.waiting().size(),
                                        handover.waiting().stream()
                                                .map(sentences::months)
                                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Returns the link that was just made, or empty. */
    public String getLink() {
        if (link == null) {
            link = fresh.take(id()).orElse("");
        }
        return link;
    }

    public String getTag() {
        return AccountTag.of(getLine().standing());
    }

    public String getStanding() {
        return Sentences.ofPage().of("accounts.standing." + getLine().standing());
    }

    public String getLastSignIn() {
        return time(getLine().lastSignIn(), "accounts.never");
    }

    /** Returns when the open invitation expires, or that there is none. */
    public String getInvitedUntil() {
        return time(getLine().invitedUntil(), "accounts.link.none");
    }

    private static String time(Instant at, String otherwise) {
        Sentences sentences = Sentences.ofPage();
        return at == null ? sentences.of(otherwise) : sentences.time(at);
    }

    public boolean isInvited() {
        return getLine().invitedUntil() != null;
    }

    public boolean isDisabled() {
        return getLine().standing() == AccountStanding.DISABLED;
    }

    /** Whether this administrator may change the account. */
    public boolean isChangeable() {
        return !getLine().isOwn();
    }

    public List<RoleWords.RoleLine> getHeld() {
        return words.lines(getLine());
    }

    /** Returns the address of the account's audit trail. */
    public String getTrail() {
        return "/state/audit?chain=account:" + id();
    }
}
