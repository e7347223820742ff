package org.csecprogress.identity.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/**
 * A change of an account that one person has proposed and another one has to confirm. Times are the
 * real ones, whatever the business date.
 */
@Entity
@Table(name = "account_proposal")
@NamedQuery(
        name = AccountProposal.ALL,
        query = "select p from AccountProposal p order by p.proposedAt, p.id")
@NamedQuery(
        name = AccountProposal.CONCERNING,
        query =
                "select p from AccountProposal p where p.accountId = :account or p.proposedBy ="
                        + " :account order by p.proposedAt, p.id")
@NamedQuery(
        name = AccountProposal.OF_OCCASION,
        query = "select p.id from AccountProposal p where p.occasion = :occasion")
@NamedQuery(
        name = AccountProposal.COUNT_UNCONFIRMED,
        query = "select count(p) from AccountProposal p where p.confirmedBy is null")
@NamedQuery(
        name = AccountProposal.COUNT_OF,
        query = "select count(p) from AccountProposal p where p.proposedBy = :account")
@NamedQuery(
        name = AccountProposal.DUE,
        query =
                "select p.id from AccountProposal p where p.opensAt <= :now or (p.confirmedBy is"
                        + " null and p.proposedAt < :made) order by p.id")
public class AccountProposal {
    public static final String ALL = "AccountProposal.all";
    public static final String CONCERNING = "AccountProposal.concerning";
    public static final String OF_OCCASION = "AccountProposal.ofOccasion";
    public static final String COUNT_UNCONFIRMED = "AccountProposal.countUnconfirmed";
    public static final String COUNT_OF = "AccountProposal.countOf";
    public static final String DUE = "AccountProposal.due";

    /** How long it stays open while nobody confirms it. */
    public static final Duration OPEN = Duration.ofDays(14);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    /** The change in short, so that the same one is not proposed twice. */
    @NotNull
    @Size(max = 300)
    @Column(nullable = false, length = 300)
    private String occasion;

    @NotNull
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ProposalKind kind;

    /** The account that is changed; null for a new one. */
    @Column(name = "account_id")
    private Long accountId;

    @NotNull
    @Size(max = 254)
    @Column(nullable = false, length = 254)
    private String username;

    @NotNull
    @Size(max = 120)
    @Column(name = "person_name", nullable = false, length = 120)
    private String personName;

    @NotNull
    @Size(max = 120)
    @Column(nullable = false, length = 120)
    private String title;

    @Enumerated(EnumType.STRING)
    private Role role;

    private CountyCode county;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "proposed_by")
    private long proposedBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "proposer_name", nullable = false, length = 120)
    private String proposerName;

    @NotNull
    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @Size(max = 120)
    @Column(name = "confirmer_name", length = 120)
    private String confirmerName;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Version private long version;

    protected AccountProposal() {}

    private AccountProposal(ProposalKind kind, Actor proposer, Instant at) {
        this.kind = kind;
        proposedBy = proposer.accountId();
        proposerName = proposer.name();
        proposedAt = at;
    }

    private AccountProposal(ProposalKind kind, Account account, Actor proposer, Instant at) {
        this(kind, proposer, at);
        accountId = account.id();
        username = account.username();
        personName = account.name();
        title = account.title();
        occasion = kind + " " + accountId;
    }

    /** Proposes a new account. */
    public static AccountProposal ofNew(
            String username,
            String name,
            String title,
            Actor.Grant grant,
            Actor proposer,
            Instant at) {
        AccountProposal proposal = new AccountProposal(ProposalKind.NEW, proposer, at);
        proposal.username = Account.canonical(username);
        proposal.personName = name;
        proposal.title = title;
        proposal.occasion = ProposalKind.NEW + " " + proposal.username;
        return proposal.with(grant);
    }

    /**
     * Proposes a role of an account, or another last day of one that it has.
     *
     * @param lastDay the last day of the role, or null
     */
    public static AccountProposal ofRole(
            Account account, Actor.Grant grant, LocalDate lastDay, Actor proposer, Instant at) {
        AccountProposal proposal =
                new AccountProposal(ProposalKind.ROLE, account, proposer, at).with(grant);
        proposal.lastDay = lastDay;
        proposal.occasion += " " + grant.role() + " " + grant.county() + " " + grant.agency();
        return proposal;
    }

    /** Proposes a new link to the owner of an account. */
    public static AccountProposal ofLink(Account account, Actor proposer, Instant at) {
        return new AccountProposal(ProposalKind.LINK, account, proposer, at);
    }

    /** Proposes to enable a disabled account. */
    public static AccountProposal ofEnabling(Account account, Actor proposer, Instant at) {
        return new AccountProposal(ProposalKind.ENABLE, account, proposer, at);
    }

    private AccountProposal with(Actor.Grant grant) {
        role = grant.role();
        county = grant.county();
        agency = grant.agency();
        return this;
    }

    /**
     * Notes who confirms it and when it may take effect.
     *
     * @param opens the time from which it may
     */
    public void confirm(Actor confirmer, Instant opens) {
        confirmedBy = confirmer.accountId();
        confirmerName = confirmer.name();
        opensAt = opens;
    }

    /** Whether somebody has proposed it, or it is about their account. */
    public boolean concerns(Actor actor) {
        return proposedBy == actor.accountId()
                || accountId().filter(id -> id == actor.accountId()).isPresent();
    }

    public Long id() {
        return id;
    }

    /** Returns the change in short, which no other open proposal has. */
    public String occasion() {
        return occasion;
    }

    public ProposalKind kind() {
        return kind;
    }

    /** Returns the key of the account that is changed; empty for a new one. */
    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    public String username() {
        return username;
    }

    /** Returns the name of the person whose account it is, or will be. */
    public String personName() {
        return personName;
    }

    public String title() {
        return title;
    }

    /** Returns the role that the account gets, if it gets one. */
    public Optional<Actor.Grant> grant() {
        return Optional.ofNullable(role).map(each -> new Actor.Grant(each, county, agency));
    }

    /** Returns the last day of the role, if it has one. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** Returns the key of the proposer's account. */
    public long proposedBy() {
        return proposedBy;
    }

    public String proposerName() {
        return proposerName;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Returns who has confirmed it, with a name and no roles; empty if nobody has. */
    public Optional<Actor> confirmer() {
        return Optional.ofNullable(confirmedBy)
                .map(account -> new Actor(account, confirmerName, Set.of()));
    }

    /** Returns when it may take effect; empty while nobody has confirmed it. */
    public Optional<Instant> opensAt() {
        return Optional.ofNullable(opensAt);
    }
}
