package org.csecprogress.identity.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.service.AccountDirectory;
import org.csecprogress.identity.service.CertifierService;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;

/** One account, as an administrator sees it. */
@Named
@ViewScoped
public class AccountView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private AccountDirectory directory;
    @Inject private CertifierService certifiers;
    @Inject private FreshLink fresh;
    @Inject private RoleWords words;

    private String id = "";
    private Facts facts;
    private List<RoleWords.RoleLine> held = List.of();
    private List<String> handovers = List.of();

    /**
     * The words of the page about the account.
     *
     * @param tag style of its status
     * @param invitedUntil when its open invitation expires, or that there is none
     * @param isChangeable whether this administrator may change it
     */
    public record Facts(
            long id,
            String name,
            String username,
            String title,
            String tag,
            String standing,
            String lastSignIn,
            String invitedUntil,
            boolean isInvited,
            boolean isDisabled,
            boolean isChangeable)
            implements Serializable {}

    /** Finds the account in the address, or responds with 404. */
    public void open() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFoundException("account");
        }
        read(Long.parseLong(id));
    }

    /** Reads the account again, after it was changed. */
    void refresh() {
        read(id());
    }

    private void read(long account) {
        AccountLine line = directory.find(current.get(), account);
        facts =
                new Facts(
                        account,
                        line.name(),
                        line.username(),
                        line.title(),
                        AccountTag.of(line.standing()),
                        say().of("accounts.standing." + line.standing()),
                        time(line.lastSignIn(), "accounts.never"),
                        time(line.invitedUntil(), "accounts.link.none"),
                        line.invitedUntil() != null,
                        line.standing() == AccountStanding.DISABLED,
                        !line.isOwn());
        held = words.lines(line);
        handovers = handovers(account);
    }

    /** Returns what only this account can certify, with the filings that wait for it. */
    private List<String> handovers(long account) {
        return certifiers.handovers(current.get(), account).stream()
                .map(
                        handover ->
                                say().of(
                                                "accounts.handover." + handover.agency(),
                                                handover.county().name(),
                                                handover.waiting().size(),
                                                handover.waiting().stream()
                                                        .map(say()::months)
                                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String time(Instant at, String otherwise) {
        return at == null ? say().of(otherwise) : say().time(at);
    }

    private static Sentences say() {
        return Sentences.ofPage();
    }

    /** Returns the account that the page shows, whatever its address says since. */
    long id() {
        return getFacts().id();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Returns what the page says, or responds with 404 to a form that no page of ours sent. */
    public Facts getFacts() {
        if (facts == null) {
            throw new NotFoundException("account");
        }
        return facts;
    }

    public List<RoleWords.RoleLine> getHeld() {
        return held;
    }

    public List<String> getHandovers() {
        return handovers;
    }

    /** Returns the link that was just made, or empty. */
    public String getLink() {
        return fresh.of(id()).orElse("");
    }

    /** Returns what an act would do, as a sentence that names the account. */
    public String does(String key) {
        return say().of(key, facts.name());
    }

    /** Returns what removing a role would do. */
    public String removal(String role) {
        return say().of("accounts.remove.does", facts.name(), role);
    }

    /** Returns the address of the account's audit trail. */
    public String getTrail() {
        return "/state/audit?chain=account:" + id();
    }
}
