package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.AccountDirectory;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.identity.service.CertifierService;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Sentences;

/** One account, and an administrator's actions on it. Each action ends in a redirect. */
@Named
@RequestScoped
public class AccountView {
    @Inject private CurrentActor current;
    @Inject private AccountDirectory directory;
    @Inject private AccountService accounts;
    @Inject private CertifierService certifiers;
    @Inject private CatalogService catalogs;
    @Inject private FreshLink fresh;
    @Inject private Refusals refusals;
    @Inject private Notices notices;
    @Inject private HttpServletRequest request;

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

    private long id() {
        String id = parameter("id");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("account");
        }
        return Long.parseLong(id);
    }

    /** Grants a role, or changes the last day of one that the account has. */
    public void grant() {
        Optional<LocalDate> until = Optional.empty();
        if (!getUntil().isEmpty()) {
            try {
                until = Optional.of(LocalDate.parse(getUntil()));
            } catch (DateTimeParseException e) {
                notices.wrong("until", say("account.until.unread"));
                return;
            }
        }
        boolean held =
                getHeld().stream().anyMatch(role -> role.written().equals(choice().written()));
        end(
                accounts.grant(current.get(), id(), choice(), until),
                held ? "accounts.until.changed" : "accounts.granted");
    }

    /** Returns the last day of the role, as typed. */
    public String getUntil() {
        return parameter("until").strip();
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

    /** Revokes the role whose button was pressed. */
    public void revoke() {
        RoleChoice choice = RoleChoice.parse(parameter("revoke"));
        end(accounts.revoke(current.get(), id(), choice), "accounts.revoked");
    }

    /** Makes a new invitation link. */
    public void invite() {
        AccountDecision decision = accounts.invite(current.get(), id());
        if (decision instanceof AccountDecision.Done done) {
            fresh.keep(done);
        }
        end(decision, "accounts.link.made");
    }

    /** Withdraws the open invitation link. */
    public void withdraw() {
        end(accounts.withdrawInvitation(current.get(), id()), "accounts.link.withdrawn");
    }

    /** Disables the account, so that nobody can sign in to it. */
    public void disable() {
        end(accounts.disable(current.get(), id()), "accounts.disabled");
    }

    /** Enables the account, so that its owner can sign in again. */
    public void enable() {
        end(accounts.enable(current.get(), id()), "accounts.enabled");
    }

    private void end(AccountDecision decision, String done) {
        if (decision instanceof AccountDecision.Refused refused) {
            refusals.show(refused);
        } else {
            notices.done(Sentences.ofPage().of(done), "/state/account?id=" + id());
        }
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
        return say("accounts.standing." + getLine().standing());
    }

    public String getLastSignIn() {
        return time(getLine().lastSignIn(), "accounts.never");
    }

    /** Returns when the open invitation expires, or that there is none. */
    public String getInvitedUntil() {
        return time(getLine().invitedUntil(), "accounts.link.none");
    }

    private String time(Instant at, String otherwise) {
        return at == null ? say(otherwise) : Sentences.ofPage().time(at);
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
        return words().lines(getLine());
    }

    public List<Option> getRoles() {
        return words().roles(accounts.roles(current.get()), choice().role());
    }

    public List<Option> getCounties() {
        return words().counties(say("accounts.noCounty"), choice().county());
    }

    /** Returns the address of the account's audit trail. */
    public String getTrail() {
        return "/state/audit?chain=account:" + id();
    }

    private RoleWords words() {
        return new RoleWords(catalogs.counties(), Sentences.ofPage());
    }

    private RoleChoice choice() {
        return new RoleChoice(parameter("role"), parameter("place"));
    }

    private static String say(String key) {
        return Sentences.ofPage().of(key);
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
