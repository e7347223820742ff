package org.csecprogress.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/** A role that an account has in a county or for the state. */
@Entity
@Table(name = "membership")
@NamedQuery(
        name = Membership.ENABLED_HOLDERS,
        query =
                "select m.account from Membership m where m.role = :role and m.account.disabled ="
                        + " false")
@NamedQuery(
        name = Membership.CERTIFIERS,
        query =
                "select new org.csecprogress.identity.Certifier(m.county, m.agency, m.account.id,"
                        + " m.lastDay) from Membership m where m.role = :role and"
                        + " m.account.disabled = false and m.account.passwordChosen = true and"
                        + " (m.lastDay is null or m.lastDay >= :day)")
@NamedQuery(
        name = Membership.CONTACTS,
        query =
                "select new org.csecprogress.identity.CountyContact(m.account.name,"
                        + " m.account.title, m.account.username, m.role, m.agency) from"
                        + " Membership m where m.county = :county and m.role in :roles and"
                        + " m.account.disabled = false and m.account.passwordChosen = true and"
                        + " (m.lastDay is null or m.lastDay >= :day) order by"
                        + " lower(m.account.name), m.account.id, m.role, m.agency")
public class Membership {
    public static final String ENABLED_HOLDERS = "Membership.enabledHolders";
    public static final String CERTIFIERS = "Membership.certifiers";
    public static final String CONTACTS = "Membership.contacts";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @NotNull
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Role role;

    private CountyCode county;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Column(name = "last_day")
    private LocalDate lastDay;

    protected Membership() {}

    Membership(Account account, Actor.Grant grant, LocalDate lastDay) {
        this.account = account;
        this.role = grant.role();
        this.county = grant.county();
        this.agency = grant.agency();
        this.lastDay = lastDay;
    }

    Account account() {
        return account;
    }

    /** Whether it is valid on that day; it may have a last day. */
    boolean holdsOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }

    /** Returns its last day, if it has one. */
    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    Actor.Grant grant() {
        return new Actor.Grant(role, county, agency);
    }
}
